import type { Ratings } from '../../src/recommender/training/read-ratings.ts';
import { at } from '../../src/recommender/training/sparse.ts';

/** What some users like beside a film: gain by film, at most 50, greatest first. */
export type Gains = ReadonlyMap<number, number>;

const LIKE = 40;
const MIN_COMMON = 2;
const BEST = 50;
/** With this many common likers the cosine is believed by half. */
const SHRINKAGE = 10;

/**
 * What people like together: for each film with enough likers the co-like cosine with each other film, every like
 * divided by the square root of its user's number of likes, times n / (n + 10) for n common likers.
 * @param users whose likes judge
 */
export function likedTogether(
  { lists, stars }: Ratings,
  users: readonly number[],
  minLikers: number,
): Map<number, Gains> {
  const likes = new Map<number, number[]>();
  const likers = new Map<number, number[]>();
  for (const user of users) {
    const liked: number[] = [];
    for (let k = at(lists.offsets, user); k < at(lists.offsets, user + 1); k++) {
      if (at(stars, k) >= LIKE) liked.push(at(lists.values, k));
    }
    likes.set(user, liked);
    for (const film of liked) push(likers, film, user);
  }
  const squares = new Map<number, number>();
  for (const [film, fans] of likers) {
    squares.set(
      film,
      fans.reduce((sum, user) => sum + 1 / (likes.get(user)?.length ?? 1), 0),
    );
  }
  const truth = new Map<number, Gains>();
  for (const [film, fans] of [...likers].sort(([a], [b]) => a - b)) {
    if (fans.length < minLikers) continue;
    const products = new Map<number, number>();
    const common = new Map<number, number>();
    for (const user of fans) {
      const liked = likes.get(user) ?? [];
      for (const other of liked) {
        if (other === film) continue;
        products.set(other, (products.get(other) ?? 0) + 1 / liked.length);
        common.set(other, (common.get(other) ?? 0) + 1);
      }
    }
    const gains: [number, number][] = [];
    for (const [other, product] of products) {
      const n = common.get(other) ?? 0;
      if (n < MIN_COMMON) continue;
      const norm = Math.sqrt((squares.get(film) ?? 0) * (squares.get(other) ?? 0));
      gains.push([other, (product / norm) * (n / (n + SHRINKAGE))]);
    }
    gains.sort(([a, gainA], [b, gainB]) => gainB - gainA || a - b);
    if (gains.length > 0) truth.set(film, new Map(gains.slice(0, BEST)));
  }
  return truth;
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
