import type { Alignment } from './alignment.ts';
import type { Typed } from './typed-words.ts';

/** What typed years say of an item, 0–1 each. */
export interface YearFit {
  readonly agrees: number;
  readonly differs: number;
  /** Whether a typed year was taken as the film's and says nothing about its title. */
  readonly used: boolean;
}

/** One year apart: the film came out at different times in different countries. */
const NEXT_YEAR = 0.5;

/** A typed year that is no part of the title should be the film's year. */
export function compareYears({ query }: Typed, { typed }: Alignment, year: number): YearFit {
  let agrees = 0;
  let differs = 0;
  for (const [i, wanted] of query.years.entries()) {
    if (wanted === 0 || (typed[i] ?? 0) > 0 || query.words.length === 1) continue;
    const apart = Math.abs(wanted - year);
    if (apart === 0) agrees = 1;
    else if (apart === 1) agrees = Math.max(agrees, NEXT_YEAR);
    else differs = 1;
  }
  return { agrees, differs, used: agrees + differs > 0 };
}
