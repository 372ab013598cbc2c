import { z } from 'zod';
import { defineQuery } from '../query.ts';

export const CatalogueSize = z.object({
  movies: z.number(),
  people: z.number(),
  /** ISO dates of the first and last release. */
  first: z.string(),
  last: z.string(),
});
export type CatalogueSize = Readonly<z.infer<typeof CatalogueSize>>;

/** How much the catalogue holds. */
export const catalogueSize = defineQuery<Record<never, never>, CatalogueSize>(
  CatalogueSize,
  `
  SELECT
    count(*)::INTEGER AS movies,
    (SELECT count(*) FROM people)::INTEGER AS people,
    strftime(min(release_date), '%Y-%m-%d') AS first,
    strftime(max(release_date), '%Y-%m-%d') AS last
  FROM movies
`,
);
