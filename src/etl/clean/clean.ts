import type { RawContext } from '../context.ts';
import { type ParquetFile, writeParquet } from '../duckdb.ts';
import { loadCredits } from './credits.ts';
import { loadFilms } from './film-tables.ts';
import { loadKeywords } from './keywords.ts';
import { addMovieLens, joinMovieLens } from './movielens.ts';
import { CREDIT_FILES, FILM_FILES, KEYWORD_FILES, RATING_FILES } from './parquet-files.ts';
import { loadRatings } from './ratings.ts';
import { addTmdb } from './tmdb/load.ts';
import { mergeCredits, mergeKeywords, mergeRatings } from './tmdb/merge.ts';
import { addWikidata, addWikidataCredits } from './wikidata.ts';

/**
 * The stage `clean`: from the raw CSV to the plain tables of the catalogue.
 *
 * @throws DataError for whatever a raw file may have wrong with it.
 */
export async function clean(context: RawContext): Promise<void> {
  const { connection, dir, writer, inputs, quality, tables, today } = context;
  const { links, optional } = inputs;
  const { keywords, ratings } = optional;
  const hasRatings = ratings !== undefined && links.length > 0;
  const write = async (files: readonly ParquetFile[]): Promise<void> => {
    for (const file of files) await writeParquet(writer, dir, file);
  };
  const read = await loadFilms(connection, inputs.movies, quality, tables, today);
  const ids = await addWikidata(context, await addTmdb(context, read));
  const hasTmdb = inputs.tmdb.length > 0;
  const isFilm = (id: number): boolean => ids.has(id);
  await addMovieLens(context, isFilm);
  const loadRest = async (): Promise<void> => {
    await loadKeywords(connection, keywords, isFilm, quality, tables);
    if (hasTmdb) await mergeKeywords(connection);
    if (hasRatings) await loadRatings(connection, { ratings, links }, isFilm, quality, tables);
    if (hasRatings && hasTmdb) await mergeRatings(connection);
    await joinMovieLens(context, hasRatings);
  };
  const loadPeople = async (): Promise<void> => {
    await loadCredits(connection, inputs.credits, isFilm, quality, tables);
    if (hasTmdb) await mergeCredits(connection);
    if (inputs.wikidataFilms) await addWikidataCredits(connection);
  };
  await both(write(FILM_FILES), loadPeople());
  await both(write(CREDIT_FILES), loadRest());
  const hasAny = hasRatings || inputs.movielens !== undefined;
  await write(hasAny ? [...KEYWORD_FILES, ...RATING_FILES] : KEYWORD_FILES);
}

/**
 * Waits for both, also when one fails, so that nothing still writes into the folder when the failure is dealt with.
 * DuckDB writes in its own threads: while it does, the next file is read.
 */
async function both(writing: Promise<void>, reading: Promise<void>): Promise<void> {
  const results = await Promise.allSettled([reading, writing]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
