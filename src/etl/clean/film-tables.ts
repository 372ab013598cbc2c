import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { DataError } from '../../core/errors.ts';
import type { TableOptions } from '../../sources/csv/table.ts';
import type { Source } from '../../sources/files/source.ts';
import type { LiteralDict } from '../../sources/kaggle/literal.ts';
import { noFilms } from '../../wording/etl-report.ts';
import { createSink, type RowSink } from '../duckdb.ts';
import type { QualityLog } from '../quality-log.ts';
import { parseId, textOrNull } from './cells.ts';
import { type Film, type FilmColumn, openFilms, readFilm } from './films.ts';
import { countryCode, languageCode } from './iso-codes.ts';
import { byCode, byId } from './list-keys.ts';
import { GENRE_IDS, NameIds } from './name-ids.ts';
import { intOf, NestedCells, textOf } from './nested-cells.ts';
import { FilmChoice } from './one-row-a-film.ts';
import { suspicionsOf } from './suspicions.ts';

const FILM_COLUMNS = `
  line INTEGER, id INTEGER, title VARCHAR, release_date VARCHAR, budget BIGINT, revenue BIGINT, runtime DOUBLE,
  vote_average DOUBLE, vote_count INTEGER, popularity DOUBLE, original_language VARCHAR, status VARCHAR,
  overview VARCHAR, tagline VARCHAR, collection_id INTEGER, collection_name VARCHAR, imdb_id VARCHAR,
  original_title VARCHAR, poster_path VARCHAR, adult BOOLEAN`;

/** A list that films carry: the raw column, the table it becomes, and how an item is identified by what it holds. */
interface List {
  readonly column: FilmColumn;
  readonly table: string;
  readonly type: 'INTEGER' | 'VARCHAR';
  readonly keyOf: (item: LiteralDict) => number | string | undefined;
}

/** Those lists, for one run: what has only a name gets its id by when it comes. */
const createLists = (): readonly List[] => [
  { column: 'genres', table: 'film_genres', type: 'INTEGER', keyOf: byId(new NameIds(GENRE_IDS)) },
  {
    column: 'production_companies',
    table: 'film_companies',
    type: 'INTEGER',
    keyOf: byId(new NameIds()),
  },
  {
    column: 'production_countries',
    table: 'film_countries',
    type: 'VARCHAR',
    keyOf: byCode('iso_3166_1', countryCode),
  },
  {
    column: 'spoken_languages',
    table: 'film_languages',
    type: 'VARCHAR',
    keyOf: byCode('iso_639_1', languageCode),
  },
];

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
    createLists().map(async (list) => ({
      ...list,
      sink: await createSink(connection, list.table, listColumns(list)),
    })),
  );
  const day = today.toISOString().slice(0, 10);
  const collections = new NameIds();
  for await (const records of table.batches) {
    for (const record of records) {
      const film = readFilm(table, record, quality);
      if (film === undefined || !choice.take(film)) continue;
      const nested = new NestedCells(quality, film.place);
      for (const [column, problem] of suspicionsOf(film, day)) {
        quality.suspect(film.place, column, problem, film.cell(column));
      }
      films.append(filmRow(film, nested, collections));
      for (const list of lists) appendList(list.sink, film, nested, list);
    }
  }
  for (const { close } of [films, ...lists.map(({ sink }) => sink)]) close();
  await forget(connection, choice.overtaken, lists);
  quality.requireReadable(table.file);
  const ids = choice.finish(table.file);
  if (ids.size === 0) throw new DataError(noFilms(table.file), { file: table.file });
  return ids;
}

const listColumns = ({ type }: List): string =>
  `line INTEGER, movie_id INTEGER, position INTEGER, key ${type}, name VARCHAR`;

/** Rows go to DuckDB as they are read, since keeping them all would cost much; so those overtaken later are taken out. */
async function forget(
  connection: DuckDBConnection,
  lines: readonly number[],
  lists: readonly List[],
): Promise<void> {
  if (lines.length === 0) return;
  for (const table of ['films', ...lists.map((list) => list.table)]) {
    await connection.run(`DELETE FROM ${table} WHERE line IN (${lines.join(', ')})`);
  }
}

function filmRow(film: Film, nested: NestedCells, collections: NameIds): readonly DuckDBValue[] {
  const { budget, revenue, runtime, vote_average, vote_count, popularity } = film.figures;
  const collection = nested.dict('belongs_to_collection', film.cell('belongs_to_collection'));
  const collectionName = collection && textOf(collection, 'name');
  return [
    film.place.line,
    film.id,
    film.title,
    film.releaseDate,
    BigInt(budget ?? 0),
    BigInt(revenue ?? 0),
    runtime,
    vote_average ?? 0,
    vote_count ?? 0,
    popularity ?? 0,
    film.cell('original_language'),
    textOrNull(film.cell('status')),
    textOrNull(film.cell('overview')),
    textOrNull(film.cell('tagline')),
    collectionIdOf(collection, collectionName, collections),
    collectionName ?? null,
    imdbIdOf(film.cell('imdb_id')),
    film.originalTitle,
    textOrNull(film.cell('poster_path')),
    /^true$/i.test(film.cell('adult')),
  ];
}

function collectionIdOf(
  collection: LiteralDict | undefined,
  name: string | undefined,
  ids: NameIds,
): number | null {
  const id = collection && intOf(collection, 'id');
  if (id !== undefined) return id;
  return name === undefined ? null : ids.of(name);
}

/** IMDb's ids as IMDb writes them, also where a spreadsheet or MovieLens left only the number. */
function imdbIdOf(text: string): string | null {
  if (IMDB_ID.test(text)) return text;
  const number = parseId(text);
  return number === undefined ? null : `tt${String(number).padStart(7, '0')}`;
}

function appendList(sink: RowSink, film: Film, nested: NestedCells, { column, keyOf }: List): void {
  const seen = new Set<number | string>();
  const items = nested.list(column, film.cell(column), (item) => {
    const key = keyOf(item);
    const name = item['name'] ?? key;
    return key === undefined || typeof name !== 'string' ? undefined : { key, name };
  });
  for (const [position, { key, name }] of items.entries()) {
    if (!seen.has(key)) sink.append([film.place.line, film.id, position, key, name]);
    seen.add(key);
  }
}
