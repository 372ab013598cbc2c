import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Titled } from './baseline.ts';

/** What the evaluation needs of a clean catalogue: TMDB ids by IMDb id, and every title of every film. */
export interface CatalogueTitles {
  readonly movieIds: ReadonlyMap<string, number>;
  readonly titles: readonly Titled[];
}

/** Reads ids and titles from the Parquet files in a folder. */
export async function readCatalogueTitles(dir: string): Promise<CatalogueTitles> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const read = async (sql: string): Promise<unknown[][]> =>
    (await connection.runAndReadAll(sql)).getRowsJS();
  const file = (name: string): string => `'${join(dir, `${name}.parquet`).replaceAll("'", "''")}'`;
  const ids = await read(
    `SELECT imdb_id, movie_id FROM ${file('identifiers')} WHERE imdb_id <> ''`,
  );
  const titles = await read(`
    SELECT id, title FROM ${file('movies')}
    UNION SELECT movie_id, original_title FROM ${file('identifiers')}
    UNION SELECT movie_id, title FROM ${file('spanish_titles')}
    ORDER BY 1, 2`);
  connection.closeSync();
  instance.closeSync();
  return {
    movieIds: new Map(ids.map(([imdbId, id]) => [String(imdbId), Number(id)])),
    titles: titles.map(([id, title]) => ({ id: Number(id), title: String(title) })),
  };
}
