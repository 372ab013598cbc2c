import { type DuckDBType, type DuckDBValue, FLOAT, INTEGER, VARCHAR } from '@duckdb/node-api';
import { PARTS } from '../parts.ts';
import { realAt } from './sparse.ts';

/** One row of `similar.parquet` or `similar_es.parquet`. */
export interface SimilarRow {
  readonly movieId: number;
  /** From 1. */
  readonly rank: number;
  readonly similarId: number;
  /** 0–1 */
  readonly score: number;
  /** In the order of `PARTS`; read at once, so that it may be used again. */
  readonly parts: Float64Array;
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  /** In Spanish. */
  readonly keywords: readonly string[];
  /** In English. */
  readonly genres: readonly string[];
  /** ISO 3166-1, two letters. */
  readonly countries: readonly string[];
}

/** Between the texts of a list; no name holds it. */
export const SEPARATOR = '\u001f';

const IDS = ['movie_id', 'rank', 'similar_id'];
const SCORES = ['score', ...PARTS];
const LISTS = [
  'shared_directors',
  'shared_cast',
  'shared_keywords',
  'shared_genres',
  'shared_countries',
];

/** The columns of the table in which rows gather. */
export const ROW_COLUMNS = [
  ...IDS.map((name) => `"${name}" INTEGER`),
  ...SCORES.map((name) => `"${name}" FLOAT`),
  ...LISTS.map((name) => `"${name}" VARCHAR`),
].join(', ');

export const ROW_TYPES: readonly DuckDBType[] = [
  ...IDS.map(() => INTEGER),
  ...SCORES.map(() => FLOAT),
  ...LISTS.map(() => VARCHAR),
];

/** The same as SQL reads them from the table `r`. A list stays one text: a lookup reads texts in half the time. */
export const ROW_EXPRESSIONS = [...IDS, ...SCORES, ...LISTS]
  .map((name) => `r."${name}"`)
  .join(', ');

/** Adds a row to the columns, which are in the order of `ROW_COLUMNS`. */
export function pushRow(columns: readonly DuckDBValue[][], row: SimilarRow): void {
  let column = 0;
  const push = (value: DuckDBValue): void => {
    columns[column++]?.push(value);
  };
  push(row.movieId);
  push(row.rank);
  push(row.similarId);
  push(Math.round(row.score * 1e5) / 1e5);
  // Thousandths of a part: more would be noise, and takes room.
  for (let i = 0; i < PARTS.length; i++) push(Math.round(realAt(row.parts, i) * 1e3) / 1e3);
  push(joined(row.directors));
  push(joined(row.cast));
  push(joined(row.keywords));
  push(joined(row.genres));
  push(joined(row.countries));
}

const joined = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.join(SEPARATOR);
