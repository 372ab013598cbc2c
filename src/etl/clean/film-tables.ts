import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { DataError } from '../../core/errors.ts';
import type { Source } from '../../sources/csv/source.ts';
import type { TableOptions } from '../../sources/csv/table.ts';
import { createSink, type RowSink } from '../duckdb.ts';
import type { QualityLog } from '../quality.ts';
import { intOf, NestedCells, parseNumber, textOf, textOrNull } from './cells.ts';
import { type Film, FilmChoice, openFilms, readFilm, suspicionsOf } from './films.ts';

const FILM_COLUMNS = `
  line INTEGER, id INTEGER, title VARCHAR, release_date VARCHAR, budget BIGINT, revenue BIGINT, runtime DOUBLE,
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

type List = (typeof LISTS)[number];

const IMDB_ID = /^tt\d+$/;

/**
 * Fills DuckDB's tables `films`, `film_genres`, `film_companies`, `film_countries` and `film_languages`: one film per id,
 * none without a valid release date. What is left out is in the report.
 *
 * @returns the ids of the films.
 * @throws DataError when no film is left, and whatever reading throws.
 */
export async function loadFilms(
  connection: DuckDBConnection,
  source: Source,
  quality: QualityLog,
  options: TableOptions,
  today: Date,
): Promise<ReadonlySet<number>> {
  const table = await openFilms(source, options);
  const choice = new FilmChoice(quality);
  const films = await createSink(connection, 'films', FILM_COLUMNS);
  const lists = await Promise.all(
    LISTS.map(async (list) => ({
      ...list,
      sink: await createSink(connection, list.table, listColumns(list)),
    })),
  );
  const day = today.toISOString().slice(0, 10);
  for await (const records of table.batches) {
    for (const record of records) {
      const film = readFilm(table, record, quality);
      if (film === undefined || !choice.take(film)) continue;
      const nested = new NestedCells(quality, film.place);
      films.append(filmRow(film, nested, quality, day));
      for (const list of lists) appendList(list.sink, film, nested, list);
    }
  }
  for (const { close } of [films, ...lists.map(({ sink }) => sink)]) close();
  await forget(connection, choice.overtaken);
  const ids = choice.finish(table.file);
  if (ids.size === 0) {
    throw new DataError(`${table.file} no tiene ninguna película con id y fecha de estreno.`, {
      file: table.file,
    });
  }
  return ids;
}

const listColumns = ({ type }: List): string =>
  `line INTEGER, movie_id INTEGER, position INTEGER, key ${type}, name VARCHAR`;

/** Rows go to DuckDB as they are read, since keeping them all would cost much; so those overtaken later are taken out. */
async function forget(connection: DuckDBConnection, lines: readonly number[]): Promise<void> {
  if (lines.length === 0) return;
  for (const table of ['films', ...LISTS.map((list) => list.table)]) {
    await connection.run(`DELETE FROM ${table} WHERE line IN (${lines.join(', ')})`);
  }
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
    film.place.line,
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

function appendList(
  sink: RowSink,
  film: Film,
  nested: NestedCells,
  { column, key, keyOf }: List,
): void {
  const text = film.cell(column);
  const seen = new Set<number | string>();
  nested.list(column, text).forEach((item, position) => {
    const id = keyOf(item, key);
    const name = item['name'];
    if (id === undefined || typeof name !== 'string') return nested.refuse(column, text, undefined);
    if (!seen.has(id)) sink.append([film.place.line, film.id, position, id, name]);
    seen.add(id);
  });
}
