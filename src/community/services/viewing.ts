import { RATING_MAX, RATING_MIN } from '../ratings.ts';

/** A film that somebody saw; `rating` in tenths. */
export interface Viewing {
  readonly film: number;
  readonly rating: number | null;
  readonly at: number;
}

/** What becomes of somebody's viewing of a film. */
export interface ViewingChange {
  readonly film: number;
  readonly before: Viewing | undefined;
  readonly after: Viewing | undefined;
}

/** @throws RangeError outside the scale */
export function toTenths(rating: number): number {
  if (!(rating >= RATING_MIN && rating <= RATING_MAX))
    throw new RangeError(`A rating of ${rating}`);
  return Math.round(rating * 10);
}

export const fromTenths = (tenths: number): number => tenths / 10;

/** The mean of so many ratings that add up to so many tenths. */
export const meanOf = (tenths: number, ratings: number): number => tenths / (10 * ratings);

/**
 * Which of two viewings of one film by one person stays: a rated one before one that isn't, then the newer of two
 * ratings; `before` where neither is better.
 */
export function stays(before: Viewing | undefined, other: Viewing): Viewing {
  if (!before) return other;
  if (other.rating === null || other.rating === before.rating) return before;
  return before.rating === null || other.at > before.at ? other : before;
}
