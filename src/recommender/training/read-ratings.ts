import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { parquetFile } from './read-catalogue.ts';
import { readIntegers } from './read-columns.ts';
import { at, type Lists, listsByKey } from './sparse.ts';

/** Who rated what, by user; `stars` is ten times the rating (5–50), beside `values` of `lists`, which are films. */
export interface Ratings {
  readonly lists: Lists;
  readonly stars: Int32Array;
  readonly userCount: number;
}

/** More ratings than these tell hardly more and would take memory and time; whole users are left out. */
const MAX_RATINGS = 3_000_000;

/**
 * @param ids of the catalogue's films
 * @returns undefined when the folder has none: they are optional
 */
export async function readRatings(
  connection: DuckDBConnection,
  dir: string,
  ids: Int32Array,
): Promise<Ratings | undefined> {
  if (!existsSync(join(dir, 'ratings.parquet'))) return undefined;
  const file = parquetFile(dir)('ratings');
  const [total] = await readIntegers(connection, `SELECT count(*)::INTEGER FROM ${file}`);
  const ratingCount = total?.[0] ?? 0;
  if (ratingCount === 0) return undefined;
  // Knuth's multiplicative hash: the same users on any machine, whatever DuckDB's own hash does.
  const share = Math.min(1, MAX_RATINGS / ratingCount);
  const [users, movies, stars] = await readIntegers(
    connection,
    `SELECT (dense_rank() OVER (ORDER BY user_id) - 1)::INTEGER, movie_id::INTEGER,
       round(rating * 10)::INTEGER
     FROM ${file}
     WHERE movie_id IN (SELECT id FROM ${parquetFile(dir)('movies')})
       AND (user_id::BIGINT * 2654435761) % 4294967296 < ${Math.ceil(share * 2 ** 32)}
     ORDER BY user_id, movie_id`,
  );
  if (users === undefined || movies === undefined || stars === undefined) return undefined;
  const place = new Map<number, number>();
  for (const [index, id] of ids.entries()) place.set(id, index);
  const userCount = (users.at(-1) ?? -1) + 1;
  const values = movies.map((id) => place.get(id) ?? 0);
  return { lists: listsByKey(users, values, userCount), stars, userCount };
}

/** The ratings of some users only. */
export function ratingsOf({ lists, stars }: Ratings, users: readonly number[]): Ratings {
  const keys: number[] = [];
  const values: number[] = [];
  const kept: number[] = [];
  for (const [index, user] of users.entries()) {
    for (let k = at(lists.offsets, user); k < at(lists.offsets, user + 1); k++) {
      keys.push(index);
      values.push(at(lists.values, k));
      kept.push(at(stars, k));
    }
  }
  return {
    lists: listsByKey(Int32Array.from(keys), Int32Array.from(values), users.length),
    stars: Int32Array.from(kept),
    userCount: users.length,
  };
}
