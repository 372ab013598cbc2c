import { z } from 'zod';
import type { Filters } from '../../../core/filters.ts';
import { defineQuery } from '../../query.ts';
import { conditionOf } from './conditions.ts';
import type { Bound } from './films.ts';

/** How many films fail exactly some of several filters. */
export const Failure = z.object({
  /** The n-th bit is set where the n-th filter fails. */
  mask: z.number(),
  films: z.number(),
});
export type Failure = Readonly<z.infer<typeof Failure>>;

/**
 * Films by which of the filters they fail; masks that no film has are left out. At most 30 filters.
 * @param among which films are looked at
 */
export function filterFailures(parts: readonly Filters[], among: Filters): Bound<Failure> {
  const base = conditionOf(among);
  const conditions = parts.map((part, index) => conditionOf(part, `f${index}x`));
  const bits = conditions.map(({ sql }, index) => `CASE WHEN ${sql} THEN 0 ELSE ${2 ** index} END`);
  return {
    query: defineQuery(
      Failure,
      `
        SELECT mask::INTEGER AS mask, count(*)::INTEGER AS films
        FROM (SELECT ${bits.join(' + ')} AS mask FROM discovery WHERE ${base.sql}) GROUP BY mask`,
    ),
    params: Object.assign({}, base.params, ...conditions.map(({ params }) => params)),
  };
}
