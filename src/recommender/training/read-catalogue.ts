import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type FilmTable, readFilms } from './film-table.ts';
import { readIntegers } from './read-columns.ts';
import {
  billing,
  createTermField,
  even,
  hasTerms,
  idf,
  type TermField,
  type Weighting,
} from './term-field.ts';

/** Everything that the content of films says, ready to compare. */
export interface Catalogue {
  readonly films: FilmTable;
  readonly fields: Readonly<Record<FieldName, TermField>>;
}

export const FIELD_NAMES = [
  'directors',
  'cast',
  'keywords',
  'genres',
  'text',
  'countries',
  'studios',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What a film can be known by, but for its date and language, which all have. */
const KNOWN_BY: readonly FieldName[] = ['directors', 'cast', 'keywords', 'genres', 'text'];

/** @returns by how many of director, cast, keywords, genres and text a film is known: 0–5 */
export const knownBy = ({ fields }: Catalogue, film: number): number =>
  KNOWN_BY.filter((name) => hasTerms(fields[name], film)).length;

/** Only the first of the cast are compared: the twentieth name says nothing about what a film is like. */
const CAST_COMPARED = 10;

/** Keywords about how a film was made or shown, not about what it is. */
const EMPTY_KEYWORDS = `'woman director', 'independent film', 'duringcreditsstinger', 'aftercreditsstinger'`;

/** Genres that say where a film comes from or was shown first, not what kind it is. */
const EMPTY_GENRES = `'Foreign', 'TV Movie'`;

/** A country's two letters as a number, which needs no table of names. */
const COUNTRY_NUMBER = 'ascii(code) * 256 + ascii(substr(code, 2))';

/** @returns the two letters (ISO 3166-1) of a raw id of the field `countries` */
export const countryCode = (id: number): string => String.fromCharCode(id >> 8, id & 255);

/** How each kind of term is read (as `movie, term` in the order of their importance) and weighed. */
const SOURCES: readonly {
  readonly name: Exclude<FieldName, 'text'>;
  readonly file: string;
  readonly term: string;
  readonly where?: string;
  readonly order: string;
  readonly weighting: Weighting;
  readonly unshared?: number;
}[] = [
  {
    name: 'directors',
    file: 'directors_by_movie',
    term: 'person_id',
    order: 'position',
    weighting: even,
  },
  {
    name: 'cast',
    file: 'cast_by_movie',
    term: 'person_id',
    where: `cast_order < ${CAST_COMPARED}`,
    order: 'cast_order',
    weighting: billing,
  },
  {
    name: 'keywords',
    file: 'keywords',
    term: 'keyword_id',
    where: `name NOT IN (${EMPTY_KEYWORDS})`,
    order: 'keyword_id',
    weighting: idf,
    unshared: 10,
  },
  {
    name: 'genres',
    file: 'genres',
    term: 'genre_id',
    where: `name NOT IN (${EMPTY_GENRES})`,
    order: 'position',
    weighting: idf,
  },
  {
    name: 'countries',
    file: 'countries',
    term: COUNTRY_NUMBER,
    order: 'position',
    weighting: idf,
  },
  { name: 'studios', file: 'companies', term: 'company_id', order: 'position', weighting: idf },
];

/** The same for the words of overviews. */
const UNSHARED_TEXT = 12;

/** How SQL names a Parquet file of a folder. */
export const parquetFile =
  (dir: string) =>
  (name: string): string =>
    `read_parquet('${join(dir, `${name}.parquet`).replaceAll("'", "''")}')`;

/** Reads the Parquet files of a folder into arrays. */
export async function readCatalogue(
  connection: DuckDBConnection,
  file: (name: string) => string,
): Promise<Catalogue> {
  const films = await readFilms(connection, file);
  const place = new Map<number, number>();
  for (const [index, id] of films.ids.entries()) place.set(id, index);
  const fields: Partial<Record<FieldName, TermField>> = { text: textField(films) };
  for (const { name, file: source, term, where, order, weighting, unshared } of SOURCES) {
    const [ids, terms] = await readIntegers(
      connection,
      `SELECT movie_id::INTEGER, ${term}::INTEGER FROM ${file(source)}
       ${where === undefined ? '' : `WHERE ${where}`}
       GROUP BY 1, 2 ORDER BY 1, min(${order}), 2`,
    );
    if (ids === undefined || terms === undefined) throw new Error(`no columns in ${source}`);
    fields[name] = createTermField(
      ids.map((id) => place.get(id) ?? 0),
      terms,
      films.count,
      weighting,
      unshared,
    );
  }
  return { films, fields: fields as Record<FieldName, TermField> };
}

function textField({ stems, count }: FilmTable): TermField {
  const total = stems.reduce((sum, list) => sum + list.length, 0);
  const movies = new Int32Array(total);
  const terms = new Int32Array(total);
  let position = 0;
  for (const [movie, list] of stems.entries()) {
    for (const stem of list) {
      movies[position] = movie;
      terms[position++] = stem;
    }
  }
  return createTermField(movies, terms, count, idf, UNSHARED_TEXT);
}
