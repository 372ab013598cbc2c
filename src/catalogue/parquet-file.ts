import { join } from 'node:path';

/** @returns the text as an SQL string, for the places where DuckDB takes no parameter */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** How SQL reads a Parquet file, whose path may hold anything: `[`, `*` and `?` are no patterns. */
export const readParquet = (path: string): string => `read_parquet(${quote(literally(path))})`;

/** How SQL reads a table's Parquet file in a folder. */
export const parquetFile = (folder: string, table: string): string =>
  readParquet(join(folder, `${table}.parquet`));

/** SQL that leaves DuckDB that folder and nothing else, for good. */
export const lockedTo = (folder: string): readonly string[] => [
  // It compares this with paths as they are written: once plain, once as in `parquetFile`.
  `SET allowed_directories = [${quote(`${folder}/`)}, ${quote(`${literally(folder)}/`)}]`,
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

const literally = (path: string): string => path.replaceAll(/[[*?]/g, '[$&]');
