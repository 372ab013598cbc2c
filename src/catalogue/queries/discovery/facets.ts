import { z } from 'zod';
import type { Filters } from '../../../core/filters.ts';
import { defineQuery } from '../../query.ts';
import { conditionOf } from './conditions.ts';
import type { Bound } from './films.ts';

/** Films of a list by one thing that they can be narrowed by. */
export const FacetCount = z.object({
  facet: z.enum(['genres', 'decade', 'country', 'children', 'short', 'good']),
  /** Bits of genres, the first year of a decade, a code, or empty. */
  value: z.string(),
  films: z.number(),
});
export type FacetCount = Readonly<z.infer<typeof FacetCount>>;

/** More countries than a menu holds. */
const COUNTRIES_MAX = 25;

/**
 * What the films that pass the filters have in common.
 * @param short minutes, @param good a mean vote: what the facets of these names count
 */
export function facetCounts(filters: Filters, short: number, good: number): Bound<FacetCount> {
  const { sql, params } = conditionOf(filters);
  return {
    query: defineQuery(
      FacetCount,
      `
        WITH hits AS MATERIALIZED (
          SELECT genres, year, countries, children, runtime, score, votes FROM discovery WHERE ${sql}),
        made AS (
          SELECT unnest(string_split(trim(countries, ','), ',')) AS code FROM hits WHERE countries <> '')
        SELECT 'genres' AS facet, genres::VARCHAR AS value, count(*)::INTEGER AS films FROM hits GROUP BY genres
        UNION ALL SELECT 'decade', (year // 10 * 10)::VARCHAR, count(*)::INTEGER FROM hits GROUP BY year // 10
        UNION ALL (
          SELECT 'country', code, count(*)::INTEGER AS films FROM made
          GROUP BY code ORDER BY films DESC, code LIMIT ${COUNTRIES_MAX})
        UNION ALL SELECT 'children', '', count(*)::INTEGER FROM hits WHERE children
        UNION ALL SELECT 'short', '', count(*)::INTEGER FROM hits WHERE runtime BETWEEN 1 AND $short
        UNION ALL SELECT 'good', '', count(*)::INTEGER FROM hits WHERE votes > 0 AND score >= $good`,
    ),
    params: { ...params, short, good },
  };
}
