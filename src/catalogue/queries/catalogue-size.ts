import { defineQuery } from '../query.ts';

export interface CatalogueSize {
  readonly movies: number;
  readonly people: number;
  /** ISO dates of the first and last release. */
  readonly first: string;
  readonly last: string;
}

/** How much the catalogue holds. */
export const catalogueSize = defineQuery<Record<never, never>, CatalogueSize>(`
  SELECT
    count(*)::INTEGER AS movies,
    (SELECT count(*) FROM people)::INTEGER AS people,
    strftime(min(release_date), '%Y-%m-%d') AS first,
    strftime(max(release_date), '%Y-%m-%d') AS last
  FROM movies
`);
