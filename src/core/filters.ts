import type { PersonRef, TermRef } from './option.ts';

/** From one number to another, both ends included; an end that is missing is open. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}

/** Somebody who must take part; in any role where none is said. */
export type PersonFilter = PersonRef;

/** `children`: suitable for them; `grownups`: not made for them. */
export const AUDIENCES = ['children', 'grownups'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * What a list begins with. `best` is the Bayesian mean; `fitting` the best of those that are most what was asked for;
 * `hidden` the best of those that few know.
 */
export const ORDERS = [
  'best',
  'popular',
  'newest',
  'oldest',
  'gross',
  'return',
  'budget',
  'longest',
  'shortest',
  'hidden',
  'worst',
  'random',
  'fitting',
] as const;
export type Order = (typeof ORDERS)[number];

/** Services of a country; a film has to be on one of them without paying for it alone. */
export interface ServicesFilter {
  /** ISO 3166-1 */
  readonly region: string;
  readonly any: readonly TermRef[];
}

/** Which films: all that is said must hold, and what is not said asks for nothing. */
export interface Filters {
  /** Each group must hold: a film has one of its genres (TMDB's names). */
  readonly genres?: readonly (readonly string[])[];
  readonly withoutGenres?: readonly string[];
  /** Each must be what the film is about. */
  readonly themes?: readonly TermRef[];
  readonly withoutThemes?: readonly TermRef[];
  /** Years of release. */
  readonly years?: Range;
  /** 1–12 */
  readonly month?: number;
  /** ISO: 1 Monday – 7 Sunday. */
  readonly weekday?: number;
  /** Made in any of them: ISO 3166-1 codes, or names of regions (see `spanish/countries.ts`). */
  readonly countries?: readonly string[];
  readonly withoutCountries?: readonly string[];
  /** Shot in any of them: ISO 639-1. */
  readonly languages?: readonly string[];
  /** Each must take part. */
  readonly people?: readonly PersonFilter[];
  readonly withoutPeople?: readonly PersonFilter[];
  readonly saga?: TermRef;
  /** Films that are not wanted, by id. */
  readonly without?: readonly number[];
  /** What whoever asks has seen, by id, where it is not wanted. */
  readonly unseen?: readonly number[];
  /** Sagas that are not wanted, by id. */
  readonly withoutSagas?: readonly number[];
  /** Minutes. */
  readonly runtime?: Range;
  /** TMDB's mean vote, 0–10. */
  readonly score?: Range;
  readonly votes?: Range;
  /** US dollars. */
  readonly revenue?: Range;
  readonly audience?: Audience;
  readonly services?: ServicesFilter;
}

/** Filters in which several things are asked for that can be left out one by one. */
const LISTS = ['genres', 'themes', 'withoutThemes', 'people', 'withoutPeople'] as const;

/** Filters as filters of one thing each: all of them together ask for the same. */
export function partsOf(filters: Filters): readonly Filters[] {
  const lists: readonly string[] = LISTS;
  const single = Object.entries(filters)
    .filter(([key, value]) => value !== undefined && !lists.includes(key))
    .map(([key, value]): Filters => ({ [key]: value }));
  const listed = LISTS.flatMap((key) =>
    (filters[key] ?? []).map((item): Filters => ({ [key]: [item] })),
  );
  return [...listed, ...single];
}

/** What asks for all that some filters ask for; of a thing that can be asked for once, the last one counts. */
export function joinFilters(parts: readonly Filters[]): Filters {
  const joined: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) {
      const before = joined[key];
      const listed = LISTS.some((list) => list === key) && Array.isArray(before);
      joined[key] = listed ? [...before, ...value] : value;
    }
  }
  return joined;
}
