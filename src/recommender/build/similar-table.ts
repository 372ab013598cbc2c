import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBDataChunk, type DuckDBValue } from '@duckdb/node-api';
import { PARTS } from '../parts.ts';

/** One row of `similar.parquet`. */
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
}

const SEPARATOR = '\u001f';
const CHUNK = 2048;
/** Some two hundred films: a lookup reads one or two groups, and their directory stays small. */
const ROW_GROUP = 5 * CHUNK;

const NUMBERS = ['movie_id', 'rank', 'similar_id', 'score', ...PARTS];
const LISTS = ['shared_directors', 'shared_cast', 'shared_keywords'];

/** The rows on their way to `similar.parquet`, in the order in which they come. */
export interface SimilarTable {
  append(row: SimilarRow): Promise<void>;
  finish(): Promise<void>;
}

/** Rows held in memory at a time; those before wait in files of their own. */
const PART_ROWS = 100 * CHUNK;

export async function createSimilarTable(
  connection: DuckDBConnection,
  dir: string,
): Promise<SimilarTable> {
  const parts: string[] = [];
  let sink = await createSink(connection);

  const writeTable = async (path: string, options: string): Promise<void> => {
    sink.close();
    const lists = LISTS.map(
      (name) => `coalesce(string_split(${name}, '${SEPARATOR}'), []) AS ${name}`,
    );
    const columns = [...NUMBERS.map((name) => `"${name}"`), ...lists].join(', ');
    await connection.run(
      `COPY (SELECT ${columns} FROM ${TABLE}) TO ${quoted(path)} (FORMAT parquet, ${options})`,
    );
    await connection.run(`DROP TABLE ${TABLE}`);
  };
  const writePart = async (): Promise<void> => {
    const path = join(dir, `similar-${parts.length}.parquet`);
    parts.push(path);
    await writeTable(path, 'COMPRESSION snappy');
  };

  return {
    async append({ movieId, rank, similarId, score, parts: scores, directors, cast, keywords }) {
      sink.append([
        movieId,
        rank,
        similarId,
        round(score),
        ...Array.from(scores, round),
        joined(directors),
        joined(cast),
        joined(keywords),
      ]);
      if (sink.size() < PART_ROWS) return;
      await writePart();
      sink = await createSink(connection);
    },
    async finish() {
      const path = join(dir, 'similar.parquet');
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

const TABLE = 'similar_rows';

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;

async function createSink(connection: DuckDBConnection) {
  const columns = [
    ...NUMBERS.map((name, index) => `"${name}" ${index < 3 ? 'INTEGER' : 'FLOAT'}`),
    ...LISTS.map((name) => `"${name}" VARCHAR`),
  ];
  await connection.run(`CREATE OR REPLACE TABLE ${TABLE} (${columns.join(', ')})`);
  const appender = await connection.createAppender(TABLE);
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
