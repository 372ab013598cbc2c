import type { DuckDBConnection } from '@duckdb/node-api';
import { DataError } from '../../core/errors.ts';
import { readLines } from '../../sources/files/lines.ts';
import type { Source } from '../../sources/files/source.ts';
import type { FilmRow } from '../../sources/tmdb/jsonl-row.ts';
import { WikidataFilm } from '../../sources/wikidata/film.ts';
import { badWikidataLine } from '../../wording/wikidata.ts';
import type { RawContext } from '../context.ts';
import { GENRE_IDS } from './name-ids.ts';
import { createTmdbTables } from './tmdb/tables.ts';

const LISTS = ['film_genres', 'film_countries'];
const CREDITS = ['cast_credits', 'director_credits'];

/** Every film in the file. @throws DataError that names the first line that is none */
export async function* wikidataFilms(
  source: Source,
  read: (source: Source) => AsyncIterable<Buffer>,
): AsyncGenerator<WikidataFilm> {
  let line = 0;
  for await (const text of readLines(read(source))) {
    line += 1;
    try {
      yield WikidataFilm.parse(JSON.parse(text));
    } catch (cause) {
      throw new DataError(badWikidataLine(source.name, line), { cause, file: source.name });
    }
  }
}

/**
 * Brings Wikidata's films to those that were read before, which stay as they are: none that is there already by TMDB's or
 * IMDb's number, nor one that TMDB has no more.
 * @returns the ids of all films
 * @throws DataError when the file can't be read
 */
export async function addWikidata(
  {
    connection,
    inputs,
    quality,
    tables,
  }: Pick<RawContext, 'connection' | 'inputs' | 'quality' | 'tables'>,
  films: ReadonlySet<number>,
): Promise<ReadonlySet<number>> {
  const source = inputs.wikidataFilms;
  if (source === undefined) return films;
  const sink = await createTmdbTables(connection, 'wikidata');
  const added = new Set<number>();
  for await (const film of wikidataFilms(source, tables.readBytes)) {
    quality.read(source.name);
    quality.keep(source.name);
    if (!films.has(film.id) && !added.has(film.id)) sink.add(asRow(film));
    added.add(film.id);
  }
  sink.close();
  const isGone = inputs.tmdb.length > 0 ? 'AND w.id NOT IN (SELECT id FROM tmdb_gone)' : '';
  await connection.run(`
    CREATE OR REPLACE TABLE wikidata_new AS SELECT w.id FROM wikidata_films w
    WHERE w.id NOT IN (SELECT id FROM films) ${isGone}
      AND (w.imdb_id IS NULL OR w.imdb_id NOT IN (SELECT imdb_id FROM films WHERE imdb_id IS NOT NULL))`);
  await connection.run(
    'INSERT INTO films FROM wikidata_films WHERE id IN (SELECT id FROM wikidata_new)',
  );
  await addRows(connection, LISTS);
  const reader = await connection.runAndReadAll('SELECT id FROM wikidata_new');
  return new Set([...films, ...reader.getRowsJS().map(([id]) => Number(id))]);
}

/** Brings the credits of Wikidata's films to those of the others. */
export const addWikidataCredits = (connection: DuckDBConnection): Promise<void> =>
  addRows(connection, CREDITS);

async function addRows(connection: DuckDBConnection, names: readonly string[]): Promise<void> {
  for (const table of names) {
    await connection.run(
      `INSERT INTO ${table} FROM wikidata_${table} WHERE movie_id IN (SELECT id FROM wikidata_new)`,
    );
  }
}

/** A film in the columns of the others; what Wikidata doesn't know is as where nobody does. */
const asRow = (film: WikidataFilm): FilmRow => ({
  id: film.id,
  fetched_at: '',
  gone: false,
  imdb_id: film.imdb_id,
  title: film.title,
  original_title: film.original_title,
  original_language: film.original_language,
  release_date: film.release_date,
  budget: 0,
  revenue: 0,
  runtime: film.runtime,
  vote_average: 0,
  vote_count: 0,
  popularity: 0,
  status: '',
  overview: '',
  tagline: '',
  poster_path: null,
  adult: false,
  belongs_to_collection: null,
  genres: film.genres.map((name) => ({ id: GENRE_IDS.get(name.toLowerCase()) ?? 0, name })),
  production_companies: [],
  production_countries: film.countries.map(({ code, name }) => ({ iso_3166_1: code, name })),
  spoken_languages: [],
  cast: film.cast.map((person, order) => ({ ...person, order, character: '' })),
  crew: film.directors.map((person) => ({ ...person, job: 'Director' })),
  keywords: [],
  titles: [],
  overviews: [],
  providers: [],
});
