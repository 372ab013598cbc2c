import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type DuckDBConnection,
  DuckDBDataChunkWriter,
  DuckDBInstance,
  type DuckDBValue,
} from '@duckdb/node-api';
import { lockedTo, parquetFile, quote } from '../catalogue/parquet-file.ts';

/** Leaves room for Node beside it within the 700 MB that a run may take. */
const MEMORY_LIMIT = '350MB';

/** Few: the strings of rows that wait keep alive the whole text that they were cut from. */
const ROWS_PER_CHUNK = 256;

const PARQUET = '.parquet';

/** Where DuckDB puts what its memory does not hold. */
const SPILL_FOLDER = '.spill';

export interface Connections {
  readonly connection: DuckDBConnection;
  /** A second one to the same tables, to write files while rows are appended through the first. */
  readonly writer: DuckDBConnection;
}

/**
 * Runs an action with an in-memory DuckDB that can read and write one folder and nothing else, and has a view for each
 * Parquet file there. What it took of memory is given back at the end.
 */
export async function withDuckDB<T>(
  dir: string,
  action: (connections: Connections) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    // What waits is Node; and small files cost a quarter more with a thread for each core.
    threads: '1',
    memory_limit: MEMORY_LIMIT,
    temp_directory: join(dir, SPILL_FOLDER),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  try {
    const connection = await instance.connect();
    for (const file of await readdir(dir)) {
      if (file.endsWith(PARQUET)) await createView(connection, dir, basename(file, PARQUET));
    }
    for (const sql of lockedTo(dir)) await connection.run(sql);
    return await action({ connection, writer: await instance.connect() });
  } finally {
    instance.closeSync();
    await rm(join(dir, SPILL_FOLDER), { recursive: true, force: true });
  }
}

/** Rows on their way into a table of DuckDB. */
export interface RowSink {
  append(row: readonly DuckDBValue[]): void;
  close(): void;
}

/** Creates a table and opens it for appending; rows give the columns in the order of `columns`. */
export async function createSink(
  connection: DuckDBConnection,
  table: string,
  columns: string,
): Promise<RowSink> {
  await connection.run(`CREATE OR REPLACE TABLE ${table} (${columns})`);
  const appender = await connection.createAppender(table);
  const writer = DuckDBDataChunkWriter.forAppender(appender, { rowsPerDataChunk: ROWS_PER_CHUNK });
  return {
    append: (row) => writer.appendRow(row),
    close: () => {
      writer.flush();
      appender.closeSync();
    },
  };
}

export interface ParquetFile {
  /** Without its extension; also the name of the view over it. */
  readonly name: string;
  /** A query whose ORDER BY is the file's order. */
  readonly sql: string;
  /** Rows per row group: small where commands look single rows up. A multiple of DuckDB's 2,048. */
  readonly rowGroup: number;
}

/** Writes a query's rows to `<dir>/<name>.parquet` and makes them a view of that name. */
export async function writeParquet(
  connection: DuckDBConnection,
  dir: string,
  { name, sql, rowGroup }: ParquetFile,
): Promise<void> {
  const path = quote(join(dir, `${name}${PARQUET}`));
  await connection.run(
    `COPY (${sql}) TO ${path} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroup})`,
  );
  await createView(connection, dir, name);
}

async function createView(connection: DuckDBConnection, dir: string, name: string): Promise<void> {
  await connection.run(`CREATE OR REPLACE VIEW "${name}" AS FROM ${parquetFile(dir, name)}`);
}
