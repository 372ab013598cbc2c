import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type FilmTable, readFilms } from './film-table.ts';
import { readKeywordFields } from './keyword-fields.ts';
import { readIntegers } from './read-columns.ts';
import { listAt } from './sparse.ts';
import { characters, titles } from './story-sources.ts';
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
  'topics',
  'genres',
  'text',
  'countries',
  'names',
  'characters',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What a film can be known by, but for its date and language, which all have. */
const KNOWN_BY: readonly FieldName[] = ['directors', 'cast', 'topics', 'genres', 'text'];

/** @returns by how many of director, cast, keywords, genres and text a film is known: 0–5 */
export const knownBy = ({ fields }: Catalogue, film: number): number =>
  KNOWN_BY.filter((name) => hasTerms(fields[name], film)).length;

/** Only the first of the cast are compared: the twentieth name says nothing about what a film is like. */
const CAST_COMPARED = 10;

/** Genres that say where a film comes from or was shown first, not what kind it is. */
const EMPTY_GENRES = `'Foreign', 'TV Movie'`;

/** A country's two letters as a number, which needs no table of names. */
const COUNTRY_NUMBER = 'ascii(code) * 256 + ascii(substr(code, 2))';

/** @returns the two letters (ISO 3166-1) of a raw id of the field `countries` */
export const countryCode = (id: number): string => String.fromCharCode(id >> 8, id & 255);

/** How each kind of term is read (as `movie, term` in the order of their importance) and weighed. */
const SOURCES: readonly {
  readonly name: Exclude<FieldName, 'text' | 'keywords' | 'topics'>;
  /** A Parquet file, or what SQL reads from several. */
  readonly file: string | ((file: (name: string) => string) => string);
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
  { name: 'names', file: titles, term: 'name', order: 'name', weighting: even },
  {
    name: 'characters',
    file: characters,
    term: 'character',
    order: 'cast_order',
    weighting: idf,
    unshared: 10,
  },
];

/** So many words of a film are compared, the rarest: the common ones hardly count and would fill memory. */
const TEXT_TERMS = 24;

/** What `unshared` is for keywords, for words. */
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
  const placeOf = (id: number): number => place.get(id) ?? 0;
  const fields: Partial<Record<FieldName, TermField>> = {
    text: textField(films),
    ...(await readKeywordFields(connection, file, films, placeOf)),
  };
  for (const { name, file: source, term, where, order, weighting, unshared } of SOURCES) {
    const [ids, terms] = await readIntegers(
      connection,
      `SELECT movie_id::INTEGER, ${term}::INTEGER
       FROM ${typeof source === 'string' ? file(source) : `(${source(file)})`}
       ${where === undefined ? '' : `WHERE ${where}`}
       GROUP BY 1, 2 ORDER BY 1, min(${order}), 2`,
    );
    if (ids === undefined || terms === undefined) throw new Error(`no columns for ${name}`);
    fields[name] = createTermField(ids.map(placeOf), terms, films.count, weighting, unshared);
  }
  return { films, fields: fields as Record<FieldName, TermField> };
}

function textField({ words, count }: FilmTable): TermField {
  const movies: number[] = [];
  const terms: number[] = [];
  for (let movie = 0; movie < count; movie++) {
    for (const word of listAt(words, movie).subarray(0, TEXT_TERMS)) {
      movies.push(movie);
      terms.push(word);
    }
  }
  return createTermField(
    Int32Array.from(movies),
    Int32Array.from(terms),
    count,
    idf,
    UNSHARED_TEXT,
  );
}
