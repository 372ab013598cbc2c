import type { RawContext } from '../context.ts';
import { type ParquetFile, writeParquet } from '../duckdb.ts';
import { loadCredits } from './credits.ts';
import { loadFilms } from './film-tables.ts';
import { loadKeywords } from './keywords.ts';
import { CREDIT_FILES, FILM_FILES, KEYWORD_FILES, RATING_FILES } from './parquet-files.ts';
import { loadRatings } from './ratings.ts';

const LOADED_TABLES = [
  'films',
  'film_genres',
  'film_companies',
  'film_countries',
  'film_languages',
  'film_keywords',
  'film_ratings',
  'cast_credits',
  'director_credits',
];

/**
 * The stage `clean`: from the raw CSV to the plain tables of the catalogue.
 *
 * @throws DataError for whatever a raw file may have wrong with it.
 */
export async function clean(context: RawContext): Promise<void> {
  const { connection, dir, writer, inputs, quality, tables, today } = context;
  const { keywords, ratings, links } = inputs.optional;
  const write = async (files: readonly ParquetFile[]): Promise<void> => {
    for (const file of files) await writeParquet(writer, dir, file);
  };
  const ids = await loadFilms(connection, inputs.movies, quality, tables, today);
  const isFilm = (id: number): boolean => ids.has(id);
  await both(write(FILM_FILES), loadCredits(connection, inputs.credits, isFilm, quality, tables));
  await both(write(CREDIT_FILES), loadKeywords(connection, keywords, isFilm, quality, tables));
  await write(KEYWORD_FILES);
  if (ratings !== undefined && links !== undefined) {
    await loadRatings(connection, { ratings, links }, isFilm, quality, tables);
    await write(RATING_FILES);
  }
  for (const table of LOADED_TABLES) await connection.run(`DROP TABLE IF EXISTS ${table}`);
}

/**
 * Waits for both, also when one fails, so that nothing still writes into the folder when the failure is dealt with.
 * DuckDB writes in its own threads: while it does, the next file is read.
 */
async function both(writing: Promise<void>, reading: Promise<void>): Promise<void> {
  const results = await Promise.allSettled([reading, writing]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
