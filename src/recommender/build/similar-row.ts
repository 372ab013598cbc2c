import { type DuckDBDataChunk, type DuckDBType, FLOAT, INTEGER, VARCHAR } from '@duckdb/node-api';
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

const NUMBERS = IDS.length + SCORES.length;

/** Rows in memory, numbers apart from texts: a number in an array of its own kind takes no room of the heap. */
export interface RowBuffer {
  readonly size: number;
  append(row: SimilarRow): void;
  /** Fills a chunk, whose columns are `ROW_TYPES`, with the rows from `start` on, as many as it has. */
  fill(chunk: DuckDBDataChunk, start: number): void;
}

/** Rows that there is room for at first. */
const FIRST_ROOM = 2048;

export function createRowBuffer(): RowBuffer {
  let numbers = new Float64Array(FIRST_ROOM * NUMBERS);
  const texts: (string | null)[][] = LISTS.map(() => []);
  let size = 0;
  return {
    get size() {
      return size;
    },
    append(row) {
      let next = size * NUMBERS;
      if (next === numbers.length) {
        const larger = new Float64Array(numbers.length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[next++] = row.movieId;
      numbers[next++] = row.rank;
      numbers[next++] = row.similarId;
      numbers[next++] = Math.round(row.score * 1e5) / 1e5;
      for (let i = 0; i < PARTS.length; i++) {
        // Thousandths of a part: more would be noise, and takes room.
        numbers[next++] = Math.round(realAt(row.parts, i) * 1e3) / 1e3;
      }
      texts[0]?.push(joined(row.directors));
      texts[1]?.push(joined(row.cast));
      texts[2]?.push(joined(row.keywords));
      texts[3]?.push(joined(row.genres));
      texts[4]?.push(joined(row.countries));
      size++;
    },
    fill(chunk, start) {
      for (let column = 0; column < NUMBERS; column++) {
        const vector = chunk.getColumnVector(column);
        for (let row = 0; row < chunk.rowCount; row++) {
          vector.setItem(row, realAt(numbers, (start + row) * NUMBERS + column));
        }
        vector.flush();
      }
      for (const [index, values] of texts.entries()) {
        chunk.setColumnValues(NUMBERS + index, values.slice(start, start + chunk.rowCount));
      }
    },
  };
}

const joined = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.join(SEPARATOR);
