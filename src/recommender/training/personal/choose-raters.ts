import { at } from '../../typed-arrays.ts';
import { type Ratings, ratingsOf } from '../read-ratings.ts';

/**
 * People whose tastes are kept. The inverse takes their number squared of memory and cubed of time: a thousand are 4 MB
 * and three seconds, and of the small ratings file that is everybody.
 */
const PEOPLE_MAX = 1000;
/** Of many people only those are taken who rated so many films: fewer say little. */
const TELLING = 20;

/** What having rated a film says about liking it: four stars are a like, but nobody watches what they shun. */
const likingOf = (tenths: number): number => (tenths >= 40 ? 1 : tenths >= 30 ? 0.6 : 0.3);

/** People and how much they like what they rated; person `i` has `films` and `likings` from `offsets[i]`. */
export interface PeopleLikings {
  readonly count: number;
  readonly offsets: Int32Array;
  readonly films: Int32Array;
  readonly likings: Float32Array;
}

/** The people of a ratings file, or of many a thousand from all along the file. */
export function choosePeople(ratings: Ratings | undefined): PeopleLikings {
  if (!ratings) {
    return {
      count: 0,
      offsets: new Int32Array(1),
      films: new Int32Array(0),
      likings: new Float32Array(0),
    };
  }
  const { lists, stars, userCount } =
    ratings.userCount > PEOPLE_MAX ? ratingsOf(ratings, sample(ratings)) : ratings;
  return {
    count: userCount,
    offsets: lists.offsets,
    films: lists.values,
    likings: Float32Array.from(stars, likingOf),
  };
}

function sample({ lists, userCount }: Ratings): number[] {
  const telling = Array.from({ length: userCount }, (_, user) => user).filter(
    (user) => at(lists.offsets, user + 1) - at(lists.offsets, user) >= TELLING,
  );
  const step = Math.max(1, telling.length / PEOPLE_MAX);
  return telling.filter((_, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
}
