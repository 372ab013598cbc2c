import type { PersonKey } from '../core/turn.ts';

/** From 1 to 10, with one decimal at most. */
export const RATING_MIN = 1;
export const RATING_MAX = 10;

/** What somebody thinks of a film. */
export interface Rating {
  readonly film: number;
  readonly rating: number;
  readonly at: Date;
}

export interface RatingsQuery {
  /** `newest` unless said. */
  readonly order?: 'newest' | 'oldest' | 'best' | 'worst';
  /** 5,000 unless said, and at most. */
  readonly limit?: number;
}

/** Somebody's ratings; `total` and `mean` are of all of them, whatever the limit. */
export interface RatingsPage {
  readonly total: number;
  /** Null without any. */
  readonly mean: number | null;
  readonly ratings: readonly Rating[];
}

export interface Rated {
  /** The rating that this one replaces. */
  readonly previous: number | undefined;
  /** Whether the film was on the watchlist, from which rating it takes it. */
  readonly wasWanted: boolean;
}

/** Films that people rated. A rated film is a seen one. */
export interface Ratings {
  /** @throws RangeError outside the scale */
  rate(person: PersonKey, film: number, rating: number): Promise<Rated>;
  /** Takes a rating back; the film stays seen. @returns the rating that was there */
  unrate(person: PersonKey, film: number): Promise<number | undefined>;
  /** Somebody's own ratings of these films, by film. */
  among(person: PersonKey, films: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** Somebody's own, for themselves. */
  of(person: PersonKey, query?: RatingsQuery): Promise<RatingsPage>;
  /** Somebody's, for others. Undefined unless they share them. */
  sharedBy(person: PersonKey, query?: RatingsQuery): Promise<RatingsPage | undefined>;
}
