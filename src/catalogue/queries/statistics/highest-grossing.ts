import { defineQuery } from '../../query.ts';
import { SELECTED, type Selection } from './selection.ts';

export interface Earner {
  readonly id: number;
  readonly title: string;
  readonly year: number;
  /** US dollars, not adjusted for inflation. */
  readonly revenue: number;
}

/** The films with the highest revenue, at most `limit`. */
export const highestGrossing = defineQuery<Selection & { readonly limit: number }, Earner>(`
  SELECT id::INTEGER AS id, title, release_year::INTEGER AS year, revenue::DOUBLE AS revenue
  FROM ${SELECTED} WHERE revenue > 0 ORDER BY revenue DESC, id LIMIT $limit
`);
