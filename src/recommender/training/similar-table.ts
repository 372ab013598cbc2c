import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import {
  createRowBuffer,
  ROW_COLUMNS,
  ROW_EXPRESSIONS,
  ROW_TYPES,
  type RowBuffer,
  type SimilarRow,
} from './similar-row.ts';

const CHUNK = 2048;
/** Some eight hundred films: each group costs a lookup a look at its columns, and each row of the one it reads a decoding. */
const ROW_GROUP = 20 * CHUNK;
/** Rows that gather in memory before they are written to a file of their own. */
const PART_ROWS = 25 * CHUNK;

/** Made by `createFactsTable`. */
export const FACTS_TABLE = 'similar_facts';
/** What a list needs to know of the film beside, and of the film asked about: a request then joins nothing. */
const FACTS = `
  f.language, f.collection_id, f.genre_names, f.suitable,
  own.for_children, own.known`;

/** The rows on their way to a Parquet file, in the order in which they come. */
export interface SimilarTable {
  append(row: SimilarRow): void;
  /** To be called now and then between rows: hands what has gathered over to be written once it is much. */
  settle(): Promise<void>;
  finish(): Promise<void>;
}

/** Runs what it is given one after another: a connection does one thing at a time. */
export type Queue = (task: () => Promise<void>) => Promise<void>;

export function createQueue(): Queue {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    // Whoever asked hears of a failure; what comes after runs all the same.
    last = next.catch(() => undefined);
    return next;
  };
}

/**
 * Gathers rows in memory and writes them in parts, while the next rows are worked out, then puts the parts together.
 * @param name of the file, without its extension
 * @param queue shared by all that use the connection meanwhile
 */
export function createSimilarTable(
  connection: DuckDBConnection,
  queue: Queue,
  dir: string,
  name: string,
): SimilarTable {
  const parts: string[] = [];
  let rows = createRowBuffer();
  let writing: Promise<void> = Promise.resolve();

  const write = (path: string, options: string): Promise<void> => {
    const part = { table: `${name}_rows`, rows, path, options };
    rows = createRowBuffer();
    return queue(() => writeRows(connection, part));
  };
  const writePart = async (): Promise<void> => {
    // One part is written while the next one gathers; a third would only take memory.
    await writing;
    const path = join(dir, `${name}-${parts.length}.parquet`);
    parts.push(path);
    writing = write(path, 'COMPRESSION snappy');
    writing.catch(() => undefined);
  };

  return {
    append: (row) => rows.append(row),
    async settle() {
      if (rows.size >= PART_ROWS) await writePart();
    },
    async finish() {
      const path = join(dir, `${name}.parquet`);
      // A request waits for a group to be read: snappy unpacks it in a third of zstd's time, and what many rows repeat
      // is read once from a dictionary, whatever its size.
      const options = `COMPRESSION snappy, ROW_GROUP_SIZE ${ROW_GROUP}, DICTIONARY_SIZE_LIMIT ${ROW_GROUP}`;
      if (parts.length === 0) return write(path, options);
      await writePart();
      await writing;
      await connection.run(
        `COPY (FROM read_parquet([${parts.map(quoted).join(', ')}]))
         TO ${quoted(path)} (FORMAT parquet, ${options})`,
      );
      await Promise.all(parts.map((part) => rm(part)));
    },
  };
}

interface Part {
  readonly table: string;
  readonly rows: RowBuffer;
  readonly path: string;
  /** Of Parquet. */
  readonly options: string;
}

async function writeRows(
  connection: DuckDBConnection,
  { table, rows, path, options }: Part,
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE ${table} (${ROW_COLUMNS})`);
  const appender = await connection.createAppender(table);
  // One chunk for all: each holds native memory that V8 does not know of and would free late.
  const chunk = DuckDBDataChunk.create(ROW_TYPES);
  for (let start = 0; start < rows.size; start += CHUNK) {
    chunk.reset();
    chunk.rowCount = Math.min(CHUNK, rows.size - start);
    rows.fill(chunk, start);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(
    `COPY (
       SELECT ${ROW_EXPRESSIONS}, ${FACTS}
       FROM ${table} r
       JOIN ${FACTS_TABLE} f ON f.id = r.similar_id
       JOIN ${FACTS_TABLE} own ON own.id = r.movie_id
       ORDER BY r.movie_id, r.rank
     ) TO ${quoted(path)} (FORMAT parquet, ${options})`,
  );
  await connection.run(`DROP TABLE ${table}`);
}

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;
