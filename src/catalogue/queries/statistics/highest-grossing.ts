import { z } from 'zod';
import { defineQuery } from '../../query.ts';
import { SELECTED, type Selection } from './selection.ts';

export const Earner = z.object({
  id: z.number(),
  title: z.string(),
  year: z.number(),
  /** US dollars, not adjusted for inflation. */
  revenue: z.number(),
});
export type Earner = Readonly<z.infer<typeof Earner>>;

/** The films with the highest revenue, at most `limit`. */
export const highestGrossing = defineQuery<Selection & { readonly limit: number }, Earner>(
  Earner,
  `
  SELECT id::INTEGER AS id, title, release_year::INTEGER AS year, revenue::DOUBLE AS revenue
  FROM ${SELECTED} WHERE revenue > 0 ORDER BY revenue DESC, id LIMIT $limit
`,
);
