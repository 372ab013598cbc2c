import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { createSink, type RowSink } from '../duckdb.ts';
import type { LiteralDict } from '../literal.ts';
import type { QualityLog } from '../quality.ts';
import type { Source } from '../source.ts';
import type { TableOptions } from '../table.ts';
import { intOf, NestedCells, parseNumber, textOf, textOrNull } from './cells.ts';
import { type Film, readFilms, suspicionsOf } from './films.ts';

const FILM_COLUMNS = `
  id INTEGER, title VARCHAR, release_date VARCHAR, budget BIGINT, revenue BIGINT, runtime DOUBLE,
  vote_average DOUBLE, vote_count INTEGER, popularity DOUBLE, original_language VARCHAR, status VARCHAR,
  overview VARCHAR, tagline VARCHAR, collection_id INTEGER, collection_name VARCHAR, imdb_id VARCHAR,
  original_title VARCHAR, poster_path VARCHAR, adult BOOLEAN`;

/** The lists that films carry: the raw column, the table it becomes, and what identifies one of its items. */
const LISTS = [
  { column: 'genres', table: 'film_genres', key: 'id', type: 'INTEGER', keyOf: intOf },
  {
    column: 'production_companies',
    table: 'film_companies',
    key: 'id',
    type: 'INTEGER',
    keyOf: intOf,
  },
  {
    column: 'production_countries',
    table: 'film_countries',
    key: 'iso_3166_1',
    type: 'VARCHAR',
    keyOf: textOf,
  },
  {
    column: 'spoken_languages',
    table: 'film_languages',
    key: 'iso_639_1',
    type: 'VARCHAR',
    keyOf: textOf,
  },
] as const;

const IMDB_ID = /^tt\d+$/;

/**
 * Fills DuckDB's tables `films`, `film_genres`, `film_companies`, `film_countries` and `film_languages`.
 *
 * @returns the ids of the films.
 */
export async function loadFilms(
  connection: DuckDBConnection,
  source: Source,
  quality: QualityLog,
  options: TableOptions,
  today: Date,
): Promise<ReadonlySet<number>> {
  const films = await readFilms(source, quality, options);
  const filmSink = await createSink(connection, 'films', FILM_COLUMNS);
  const listSinks: RowSink[] = [];
  for (const { table, type } of LISTS) {
    const columns = `movie_id INTEGER, position INTEGER, key ${type}, name VARCHAR`;
    listSinks.push(await createSink(connection, table, columns));
  }
  const day = today.toISOString().slice(0, 10);
  for (const film of films.values()) {
    const nested = new NestedCells(quality, film.place);
    filmSink.append(filmRow(film, nested, quality, day));
    LISTS.forEach((list, index) => {
      const text = film.cell(list.column);
      const rows = listRows(film.id, nested.list(list.column, text), list, () =>
        nested.refuse(list.column, text, undefined),
      );
      for (const row of rows) listSinks[index]?.append(row);
    });
  }
  for (const sink of [filmSink, ...listSinks]) sink.close();
  return new Set(films.keys());
}

function filmRow(
  film: Film,
  nested: NestedCells,
  quality: QualityLog,
  today: string,
): readonly DuckDBValue[] {
  const figure = (column: Parameters<Film['cell']>[0]): number | null => {
    const value = parseNumber(film.cell(column));
    if (Number.isNaN(value)) nested.refuse(column, film.cell(column), undefined);
    return value || value === 0 ? value : null;
  };
  const dollars = (column: 'budget' | 'revenue'): number => {
    const value = figure(column) ?? 0;
    return Number.isSafeInteger(value) && value >= 0 ? value : nested.refuse(column, `${value}`, 0);
  };
  const budget = dollars('budget');
  const revenue = dollars('revenue');
  const runtime = figure('runtime');
  const voteAverage = figure('vote_average') ?? 0;
  const figures = { budget, revenue, runtime, voteAverage };
  for (const [column, problem] of suspicionsOf(film, figures, today)) {
    quality.suspect(film.place, column, problem, film.cell(column));
  }
  const collection = nested.dict('belongs_to_collection', film.cell('belongs_to_collection'));
  const imdbId = film.cell('imdb_id');
  return [
    film.id,
    film.title,
    film.releaseDate,
    BigInt(budget),
    BigInt(revenue),
    runtime,
    voteAverage,
    Math.trunc(film.votes),
    figure('popularity') ?? 0,
    film.cell('original_language'),
    textOrNull(film.cell('status')),
    textOrNull(film.cell('overview')),
    textOrNull(film.cell('tagline')),
    (collection && intOf(collection, 'id')) ?? null,
    (collection && textOf(collection, 'name')) ?? null,
    IMDB_ID.test(imdbId) ? imdbId : null,
    film.cell('original_title') || film.title,
    textOrNull(film.cell('poster_path')),
    film.cell('adult') === 'True',
  ];
}

function listRows(
  movieId: number,
  items: readonly LiteralDict[],
  { key, keyOf }: (typeof LISTS)[number],
  onUnreadable: () => void,
): readonly (readonly DuckDBValue[])[] {
  const rows = new Map<number | string, readonly DuckDBValue[]>();
  items.forEach((item, position) => {
    const id = keyOf(item, key);
    const name = item['name'];
    if (id === undefined || typeof name !== 'string') onUnreadable();
    else if (!rows.has(id)) rows.set(id, [movieId, position, id, name]);
  });
  return [...rows.values()];
}
