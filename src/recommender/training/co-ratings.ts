import type { Ratings } from './ratings.ts';
import { at, invert, type Lists, realAt } from './sparse.ts';

/** What having rated a film says about liking it: four stars are a like, but nobody watches what they shun. */
export const likingOf = (stars: number): number => (stars >= 40 ? 1 : stars >= 30 ? 0.6 : 0.3);

/** With this many common likers the cosine is believed by half. */
const SHRINKAGE = 20;

/** Fewer common likers bring no film in. */
const MIN_COMMON = 2;

/** One film beside another, as the people who rated both see them. */
export interface CoRating {
  /** Cosine of the likings of both, users weighted by 1/√(their number), times n / (n + 20) of n common likers. */
  readonly cosine: number;
  /** Logarithm of the common likers over those that chance would make, each with one more. */
  readonly lift: number;
}

/** What people who rate films like together. */
export interface CoRatings {
  readonly userCount: number;
  /** Weighted likers of each film. */
  readonly likers: Float64Array;
  /** Makes ready what `beside` and `together` tell about a film. */
  load(movie: number): void;
  /** The films that several who like the loaded one also like; one in common says nothing. */
  together(): readonly number[];
  beside(movie: number): CoRating;
}

const NOTHING: CoRating = { cosine: 0, lift: 0 };

/** @param movieCount films of the catalogue; the ratings speak of 0 … movieCount − 1 */
export function createCoRatings(
  { lists, stars, userCount }: Ratings,
  movieCount: number,
): CoRatings {
  const likings = Float64Array.from(stars, likingOf);
  const activity = sums(lists, likings, userCount);
  const likers = new Float64Array(movieCount);
  const squares = new Float64Array(movieCount);
  for (let user = 0; user < userCount; user++) {
    for (let k = at(lists.offsets, user); k < at(lists.offsets, user + 1); k++) {
      const movie = at(lists.values, k);
      const liking = realAt(likings, k);
      likers[movie] = realAt(likers, movie) + liking;
      squares[movie] = realAt(squares, movie) + (liking * liking) / realAt(activity, user);
    }
  }
  const raters = invert(
    lists,
    movieCount,
    Int32Array.from({ length: userCount }, (_, i) => i),
    userCount,
  );
  const products = new Float64Array(movieCount);
  const common = new Float64Array(movieCount);
  let touched: number[] = [];
  let loaded = -1;

  const addUser = (user: number): void => {
    const start = at(lists.offsets, user);
    const end = at(lists.offsets, user + 1);
    let own = 0;
    for (let k = start; k < end; k++) if (at(lists.values, k) === loaded) own = realAt(likings, k);
    const weight = own / realAt(activity, user);
    for (let k = start; k < end; k++) {
      const movie = at(lists.values, k);
      if (realAt(common, movie) === 0) touched.push(movie);
      products[movie] = realAt(products, movie) + weight * realAt(likings, k);
      common[movie] = realAt(common, movie) + own * realAt(likings, k);
    }
  };

  return {
    userCount,
    likers,
    load(movie) {
      for (const one of touched) {
        products[one] = 0;
        common[one] = 0;
      }
      touched = [];
      loaded = movie;
      for (let k = at(raters.offsets, movie); k < at(raters.offsets, movie + 1); k++) {
        addUser(at(raters.values, k));
      }
    },
    together: () => touched.filter((movie) => realAt(common, movie) >= MIN_COMMON),
    beside(movie) {
      const expected = (realAt(likers, loaded) * realAt(likers, movie)) / userCount;
      if (expected === 0) return NOTHING;
      const both = realAt(common, movie);
      if (both === 0) return { cosine: 0, lift: -Math.log(expected + 1) };
      const norm = Math.sqrt(realAt(squares, loaded) * realAt(squares, movie));
      return {
        cosine: (realAt(products, movie) / norm) * (both / (both + SHRINKAGE)),
        lift: Math.log((both + 1) / (expected + 1)),
      };
    },
  };
}

function sums({ offsets }: Lists, weights: Float64Array, count: number): Float64Array {
  const totals = new Float64Array(count);
  for (let list = 0; list < count; list++) {
    let total = 0;
    for (let k = at(offsets, list); k < at(offsets, list + 1); k++) total += realAt(weights, k);
    totals[list] = total;
  }
  return totals;
}
