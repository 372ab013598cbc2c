import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { FilmRow } from '../../../sources/tmdb/jsonl-row.ts';
import { createSink, type RowSink } from '../../duckdb.ts';
import { textOrNull } from '../cells.ts';
import { type FigureName, readFigure } from '../figures.ts';

const LISTED = 'line INTEGER, movie_id INTEGER, position INTEGER';
const CREDITED =
  'movie_id INTEGER, position INTEGER, person_id INTEGER, name VARCHAR, gender INTEGER';

/**
 * Tables that hold of TMDB's films what those of Kaggle's hold without `tmdb_`, in the same columns; and
 * `tmdb_gone`, the films that TMDB has no more, with those that they have become.
 */
const TABLES = {
  film_genres: `${LISTED}, key INTEGER, name VARCHAR`,
  film_companies: `${LISTED}, key INTEGER, name VARCHAR`,
  film_countries: `${LISTED}, key VARCHAR, name VARCHAR`,
  film_languages: `${LISTED}, key VARCHAR, name VARCHAR`,
  cast_credits: `${CREDITED}, character VARCHAR`,
  director_credits: CREDITED,
  film_keywords: 'movie_id INTEGER, keyword_id INTEGER, name VARCHAR',
  gone: 'id INTEGER, merged_into INTEGER',
} as const;

type TableName = keyof typeof TABLES | 'films';

/** No row of Kaggle's file: its lines begin with 1. */
const NO_LINE = 0;

/** Writes TMDB's films into their tables. */
export interface TmdbTables {
  add(film: FilmRow): void;
  gone(id: number, mergedInto: number | null): void;
  close(): void;
}

/**
 * Creates the tables; that of the films has the columns of `films`, which has to be there.
 * @param prefix what their names begin with, for films that another source has in the same shape
 */
export async function createTmdbTables(
  connection: DuckDBConnection,
  prefix = 'tmdb',
): Promise<TmdbTables> {
  const reader = await connection.runAndReadAll('DESCRIBE films');
  const columns = reader.getRowsJS().map(([name, type]) => `${name} ${type}`);
  const sinks = new Map<TableName, RowSink>();
  for (const [name, own] of Object.entries({ ...TABLES, films: columns.join(', ') })) {
    sinks.set(name as TableName, await createSink(connection, `${prefix}_${name}`, own));
  }
  const append = (table: TableName, row: readonly DuckDBValue[]): void =>
    sinks.get(table)?.append(row);
  return {
    add(film) {
      append('films', filmValues(film));
      const listed = (table: TableName, items: readonly (readonly [number | string, string])[]) => {
        for (const [position, [key, name]] of [...new Map(items)].entries()) {
          append(table, [NO_LINE, film.id, position, key, name]);
        }
      };
      const byId = ({ id, name }: { id: number; name: string }) => [id, name] as const;
      listed('film_genres', film.genres.map(byId));
      listed('film_companies', film.production_companies.map(byId));
      listed(
        'film_countries',
        film.production_countries.map(({ iso_3166_1: code, name }) => [code, name]),
      );
      listed(
        'film_languages',
        film.spoken_languages.map(({ iso_639_1: code, name }) => [code, name || code]),
      );
      for (const [position, person] of once(film.cast).entries()) {
        const { id, name, gender, character } = person;
        append('cast_credits', [film.id, position, id, name, gender, textOrNull(character)]);
      }
      for (const [position, { id, name, gender }] of once(film.crew).entries()) {
        append('director_credits', [film.id, position, id, name, gender]);
      }
      for (const { id, name } of film.keywords) append('film_keywords', [film.id, id, name]);
    },
    gone: (id, mergedInto) => append('gone', [id, mergedInto]),
    close() {
      for (const sink of sinks.values()) sink.close();
    },
  };
}

/** In the order of the columns of `films`. */
function filmValues(film: FilmRow): readonly DuckDBValue[] {
  const figure = (name: FigureName): number => readFigure(name, String(film[name]), '.').value ?? 0;
  return [
    NO_LINE,
    film.id,
    film.title,
    film.release_date,
    BigInt(figure('budget')),
    BigInt(figure('revenue')),
    figure('runtime'),
    figure('vote_average'),
    figure('vote_count'),
    figure('popularity'),
    film.original_language,
    textOrNull(film.status),
    textOrNull(film.overview),
    textOrNull(film.tagline),
    film.belongs_to_collection?.id ?? null,
    film.belongs_to_collection?.name ?? null,
    film.imdb_id,
    film.original_title,
    film.poster_path,
    film.adult,
  ];
}

/** Each person where they come first. */
const once = <T extends { readonly id: number }>(people: readonly T[]): readonly T[] => {
  const seen = new Set<number>();
  return people.filter(({ id }) => !seen.has(id) && seen.add(id));
};
