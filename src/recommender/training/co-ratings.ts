import type { Ratings } from './read-ratings.ts';
import { at, invert, type Lists, realAt } from './sparse.ts';

/** What having rated a film says about liking it: nobody watches what they shun. In tenths of a star. */
const likingOf = (stars: number): number => (stars >= 40 ? 1 : stars >= 35 ? 0.5 : 0.2);

/** People added to those who like both and to those who would by chance: a few common likers say nothing. */
const SMOOTHING = 2;

/** What people who rate films like together. */
export interface CoRatings {
  /** Makes ready what the others tell about a film. */
  load(movie: number): void;
  /** How many people like the loaded film and this one, the lukewarm counting less. */
  both(movie: number): number;
  /** Logarithm of how much oftener people like both than chance would have it; 0 where nobody rated one of them. */
  lift(movie: number): number;
}

/** @param movieCount films of the catalogue; the ratings speak of 0 … movieCount − 1 */
export function createCoRatings(
  { lists, stars, userCount }: Ratings,
  movieCount: number,
): CoRatings {
  const likings = Float64Array.from(stars, likingOf);
  const likers = new Float64Array(movieCount);
  for (let k = 0; k < lists.values.length; k++) {
    const movie = at(lists.values, k);
    likers[movie] = realAt(likers, movie) + realAt(likings, k);
  }
  const users = Int32Array.from({ length: userCount }, (_, user) => user);
  const raters: Lists = invert(lists, movieCount, users, userCount);
  const common = new Float64Array(movieCount);
  const touched = new Int32Array(movieCount);
  let count = 0;
  let loaded = -1;

  const addUser = (user: number): void => {
    const [start, end] = [at(lists.offsets, user), at(lists.offsets, user + 1)];
    let own = 0;
    for (let k = start; k < end; k++) if (at(lists.values, k) === loaded) own = realAt(likings, k);
    for (let k = start; k < end; k++) {
      const movie = at(lists.values, k);
      const sum = realAt(common, movie);
      if (sum === 0) touched[count++] = movie;
      common[movie] = sum + own * realAt(likings, k);
    }
  };

  return {
    load(movie) {
      for (let i = 0; i < count; i++) common[at(touched, i)] = 0;
      count = 0;
      loaded = movie;
      for (let k = at(raters.offsets, movie); k < at(raters.offsets, movie + 1); k++) {
        addUser(at(raters.values, k));
      }
    },
    both: (movie) => realAt(common, movie),
    lift(movie) {
      const expected = (realAt(likers, loaded) * realAt(likers, movie)) / userCount;
      if (expected === 0) return 0;
      return Math.log((realAt(common, movie) + SMOOTHING) / (expected + SMOOTHING));
    },
  };
}
