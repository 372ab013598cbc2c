/** How many films a page of each kind of list shows: of lists, of recommendations, and of films with their money. */
export const LISTED_A_PAGE = 10;
export const RECOMMENDED_A_PAGE = 5;
export const RETURNS_A_PAGE = 5;

/** One page of a long list. Pages count from 1. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly count: number;
  /** The position in the whole list of the page's first item, from 1. */
  readonly start: number;
}

/** The page of that number; the nearest one where there is none. */
export function pageOf<T>(all: readonly T[], number: number, size: number): Page<T> {
  const count = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, Math.trunc(number) || 1), count);
  const start = (page - 1) * size;
  return { items: all.slice(start, start + size), number: page, count, start: start + 1 };
}
