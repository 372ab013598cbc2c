import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBDataChunk, type DuckDBValue } from '@duckdb/node-api';
import { PARTS } from '../parts.ts';

/** One row of `similar.parquet` or `similar_es.parquet`. */
export interface SimilarRow {
  readonly movieId: number;
  /** From 1. */
  readonly rank: number;
  readonly similarId: number;
  /** 0–1 */
  readonly score: number;
  /** In the order of `PARTS`. */
  readonly parts: Float64Array;
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  /** In Spanish. */
  readonly keywords: readonly string[];
  /** In English. */
  readonly genres: readonly string[];
  /** ISO 3166-1, two letters. */
  readonly countries: readonly string[];
}

const SEPARATOR = '\u001f';
const CHUNK = 2048;
/** Some two hundred films: a lookup reads one or two groups, and their directory stays small. */
const ROW_GROUP = 5 * CHUNK;

const NUMBERS = ['movie_id', 'rank', 'similar_id', 'score', ...PARTS];
const LISTS = [
  'shared_directors',
  'shared_cast',
  'shared_keywords',
  'shared_genres',
  'shared_countries',
];
/** What a list needs to know of the film beside, and of the film asked about: a request then joins nothing. */
const FACTS = `
  f.year, f.language, f.collection_id, f.collection_name, f.genre_names, f.suitable,
  own.for_children, own.known`;

/** The rows on their way to a Parquet file, in the order in which they come. */
export interface SimilarTable {
  append(row: SimilarRow): Promise<void>;
  finish(): Promise<void>;
}

/** Rows held in memory at a time; those before wait in files of their own. */
const PART_ROWS = 100 * CHUNK;

/** @param name of the file, without its extension */
export async function createSimilarTable(
  connection: DuckDBConnection,
  dir: string,
  name: string,
): Promise<SimilarTable> {
  const table = `${name}_rows`;
  const parts: string[] = [];
  let sink = await createSink(connection, table);

  const writeTable = async (path: string, options: string): Promise<void> => {
    sink.close();
    const lists = LISTS.map(
      (list) => `coalesce(string_split(${list}, '${SEPARATOR}'), []) AS ${list}`,
    );
    const columns = [...NUMBERS.map((column) => `r."${column}"`), ...lists].join(', ');
    await connection.run(
      `COPY (
         SELECT ${columns}, ${FACTS}
         FROM ${table} r
         JOIN ${FACTS_TABLE} f ON f.id = r.similar_id
         JOIN ${FACTS_TABLE} own ON own.id = r.movie_id
         ORDER BY r.movie_id, r.rank
       ) TO ${quoted(path)} (FORMAT parquet, ${options})`,
    );
    await connection.run(`DROP TABLE ${table}`);
  };
  const writePart = async (): Promise<void> => {
    const path = join(dir, `${name}-${parts.length}.parquet`);
    parts.push(path);
    await writeTable(path, 'COMPRESSION snappy');
  };

  return {
    async append({
      movieId,
      rank,
      similarId,
      score,
      parts: scores,
      directors,
      cast,
      keywords,
      genres,
      countries,
    }) {
      sink.append([
        movieId,
        rank,
        similarId,
        Math.round(score * 1e5) / 1e5,
        ...Array.from(scores, round),
        joined(directors),
        joined(cast),
        joined(keywords),
        joined(genres),
        joined(countries),
      ]);
      if (sink.size() < PART_ROWS) return;
      await writePart();
      sink = await createSink(connection, table);
    },
    async finish() {
      const path = join(dir, `${name}.parquet`);
      const options = `COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP}`;
      if (parts.length === 0) return writeTable(path, options);
      await writePart();
      await connection.run(
        `COPY (FROM read_parquet([${parts.map(quoted).join(', ')}]))
         TO ${quoted(path)} (FORMAT parquet, ${options})`,
      );
      await Promise.all(parts.map((part) => rm(part)));
    },
  };
}

/** Made by `createFactsTable`. */
export const FACTS_TABLE = 'similar_facts';

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;

async function createSink(connection: DuckDBConnection, table: string) {
  const columns = [
    ...NUMBERS.map((name, index) => `"${name}" ${index < 3 ? 'INTEGER' : 'FLOAT'}`),
    ...LISTS.map((name) => `"${name}" VARCHAR`),
  ];
  await connection.run(`CREATE OR REPLACE TABLE ${table} (${columns.join(', ')})`);
  const appender = await connection.createAppender(table);
  const types = Array.from({ length: appender.columnCount }, (_, i) => appender.columnType(i));
  const buffer: DuckDBValue[][] = types.map(() => []);
  let size = 0;
  const flush = (): void => {
    const rows = buffer[0]?.length ?? 0;
    if (rows === 0) return;
    const chunk = DuckDBDataChunk.create(types, rows);
    for (const [index, values] of buffer.entries()) {
      chunk.setColumnValues(index, values);
      values.length = 0;
    }
    appender.appendDataChunk(chunk);
  };
  return {
    size: () => size,
    append(row: readonly DuckDBValue[]): void {
      for (const [index, value] of row.entries()) buffer[index]?.push(value);
      size++;
      if (size % CHUNK === 0) flush();
    },
    close(): void {
      flush();
      appender.closeSync();
    },
  };
}

/** Thousandths: more would be noise, and takes room. */
const round = (value: number): number => Math.round(value * 1000) / 1000;

const joined = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.join(SEPARATOR);
