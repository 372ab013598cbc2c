import { join } from 'node:path';

/** @returns the text as an SQL string, for the places where DuckDB takes no parameter */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** How SQL reads a table's Parquet file in a folder, whose name may hold anything: `[`, `*` and `?` are no patterns. */
export function parquetFile(folder: string, table: string): string {
  return `read_parquet(${quote(literally(join(folder, `${table}.parquet`)))})`;
}

/** SQL that leaves DuckDB that folder and nothing else, for good. */
export const lockedTo = (folder: string): readonly string[] => [
  // It compares this with paths as they are written: once plain, once as in `parquetFile`.
  `SET allowed_directories = [${quote(`${folder}/`)}, ${quote(`${literally(folder)}/`)}]`,
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

const literally = (path: string): string => path.replaceAll(/[[*?]/g, '[$&]');
