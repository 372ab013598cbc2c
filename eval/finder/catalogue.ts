import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { fold } from '../../src/core/text.ts';
import type { Titled } from './baseline.ts';
import type { EvalQuery } from './queries.ts';

/** What the evaluation needs of a clean catalogue. */
export interface CatalogueTitles {
  /** TMDB ids by IMDb id. */
  readonly movieIds: ReadonlyMap<string, number>;
  /** Every title of every film. */
  readonly titles: readonly Titled[];
  /** The names of all persons, folded. */
  readonly names: ReadonlySet<string>;
}

/** Whether a catalogue holds what a query means; that nothing is meant can be asked of any. */
export function holds({ movieIds, names }: CatalogueTitles, { expected }: EvalQuery): boolean {
  if (expected.kind === 'none') return true;
  return expected.kind === 'title' ? movieIds.has(expected.imdbId) : names.has(fold(expected.name));
}

/** Reads ids, titles and names from the Parquet files in a folder. */
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
  const names = await read(`SELECT DISTINCT name FROM ${file('people')}`);
  connection.closeSync();
  instance.closeSync();
  return {
    movieIds: new Map(ids.map(([imdbId, id]) => [String(imdbId), Number(id)])),
    titles: titles.map(([id, title]) => ({ id: Number(id), title: String(title) })),
    names: new Set(names.map(([name]) => fold(String(name)))),
  };
}
