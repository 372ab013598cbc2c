import { type DuckDBDataChunk, type DuckDBType, FLOAT, INTEGER, VARCHAR } from '@duckdb/node-api';
import type { StoredReason } from '../../wording/reasons.ts';
import { realAt } from './sparse.ts';

/** One row of `similar.parquet` or `similar_es.parquet`. */
export interface SimilarRow {
  readonly movieId: number;
  /** From 1. */
  readonly rank: number;
  readonly similarId: number;
  /** 0–1 */
  readonly score: number;
  readonly reasons: readonly StoredReason[];
}

const IDS = ['movie_id', 'rank', 'similar_id'];
const SCORE = 'score';
const REASONS = 'reasons';

/** The columns of the table in which rows gather. */
export const ROW_COLUMNS = [
  ...IDS.map((name) => `"${name}" INTEGER`),
  `${SCORE} FLOAT`,
  `${REASONS} VARCHAR`,
].join(', ');

export const ROW_TYPES: readonly DuckDBType[] = [...IDS.map(() => INTEGER), FLOAT, VARCHAR];

/** The same as SQL reads them from the table `r`. */
export const ROW_EXPRESSIONS = [...IDS, SCORE, REASONS].map((name) => `r."${name}"`).join(', ');

const NUMBERS = IDS.length + 1;

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
  const reasons: (string | null)[] = [];
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
      reasons.push(row.reasons.length === 0 ? null : JSON.stringify(row.reasons));
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
      chunk.setColumnValues(NUMBERS, reasons.slice(start, start + chunk.rowCount));
    },
  };
}
