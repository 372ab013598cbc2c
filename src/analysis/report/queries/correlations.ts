import { z } from 'zod';
import { defineQuery } from '../../../catalogue/query.ts';
import { TINY_BUDGET } from '../../../core/returns.ts';

/** The measures that are compared; null where unknown. */
const MEASURES = {
  year: 'release_year',
  runtime: 'nullif(runtime, 0)',
  budget: 'nullif(budget, 0)',
  revenue: 'nullif(revenue, 0)',
  return: `CASE WHEN budget >= ${TINY_BUDGET} AND revenue > 0 THEN "return" END`,
  votes: 'nullif(vote_count, 0)',
  score: 'CASE WHEN vote_count >= 10 THEN vote_average END',
  popularity: 'nullif(popularity, 0)',
} as const;
export type CorrelatedMeasure = keyof typeof MEASURES;
export const CORRELATED = Object.keys(MEASURES) as CorrelatedMeasure[];

export const Correlation = z.object({
  /** Films where both are known. */
  films: z.number(),
  /** Spearman's rank correlation, −1 to 1; null when it can't be computed. */
  rho: z.number().nullable(),
});
export type Correlation = Readonly<z.infer<typeof Correlation>>;

/** Equal values share the mean of their ranks, as Spearman's coefficient asks. */
const rank = (column: string) =>
  `rank() OVER (ORDER BY ${column}) + (count(*) OVER (PARTITION BY ${column}) - 1) / 2`;

/** How two measures go together over the films where both are known. */
export const correlationOf = (a: CorrelatedMeasure, b: CorrelatedMeasure) =>
  defineQuery<Record<never, never>, Correlation>(
    Correlation,
    `
    WITH pairs AS (SELECT ${MEASURES[a]} AS a, ${MEASURES[b]} AS b FROM movies),
      ranks AS (SELECT ${rank('a')} AS a, ${rank('b')} AS b FROM pairs WHERE a IS NOT NULL AND b IS NOT NULL),
      result AS (SELECT count(*)::INTEGER AS films, corr(a, b)::DOUBLE AS rho FROM ranks)
    SELECT films, CASE WHEN isfinite(rho) THEN rho END AS rho FROM result
  `,
  );
