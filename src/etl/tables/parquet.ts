import { dirname } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { lockedTo, readParquet } from '../../catalogue/parquet-file.ts';
import { DataError } from '../../core/errors.ts';
import type { CsvRecord } from '../../sources/csv/csv.ts';
import type { Source } from '../../sources/files/source.ts';
import { unreadableParquet } from '../../wording/sources.ts';

/** The columns of a Parquet file. @throws DataError when it is none */
export async function parquetColumns(source: Source): Promise<readonly string[]> {
  return asParquet(source, async (connection) =>
    (await typesOf(connection, source)).map(([name]) => name),
  );
}

/**
 * The rows of a Parquet file as records of texts, as a CSV would have them: lists and the like as JSON, nothing where
 * there is nothing. A record's line is its row, the first one's being 2, as under a header.
 * @throws DataError when it can't be read
 */
export async function* parquetRecords(source: Source): AsyncGenerator<readonly CsvRecord[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  try {
    const connection = await instance.connect();
    for (const sql of lockedTo(dirname(source.path))) await connection.run(sql);
    const types = await typesOf(connection, source);
    const cells = types.map(([name, type]) => textOf(`"${name.replaceAll('"', '""')}"`, type));
    const result = await connection.stream(
      `SELECT ${cells.join(', ')} FROM ${readParquet(source.path)}`,
    );
    let line = 2;
    for (
      let chunk = await result.fetchChunk();
      chunk?.rowCount;
      chunk = await result.fetchChunk()
    ) {
      yield chunk.getRows().map((row) => ({ line: line++, fields: row.map(String) }));
    }
  } catch (cause) {
    throw unreadable(source, cause);
  } finally {
    instance.closeSync();
  }
}

const textOf = (column: string, type: string): string =>
  /\[|STRUCT|MAP|UNION/.test(type)
    ? `coalesce(to_json(${column})::VARCHAR, '')`
    : `coalesce(${column}::VARCHAR, '')`;

async function asParquet<T>(
  source: Source,
  action: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  try {
    return await action(await instance.connect());
  } catch (cause) {
    throw unreadable(source, cause);
  } finally {
    instance.closeSync();
  }
}

async function typesOf(
  connection: DuckDBConnection,
  source: Source,
): Promise<readonly (readonly [name: string, type: string])[]> {
  const reader = await connection.runAndReadAll(`DESCRIBE FROM ${readParquet(source.path)}`);
  return reader.getRowsJS().map(([name, type]) => [String(name), String(type)]);
}

const unreadable = ({ name }: Source, cause: unknown): DataError =>
  cause instanceof DataError
    ? cause
    : new DataError(unreadableParquet(name), { cause, file: name });
