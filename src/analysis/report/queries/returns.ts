import { z } from 'zod';
import { defineQuery } from '../../../catalogue/query.ts';
import { TINY_BUDGET } from '../../../core/returns.ts';

type None = Record<never, never>;

/** What the mean return is, depending on which films count. Null where there are none. */
export const MeanReturns = z.object({
  /** Films with known budget and revenue. */
  known: z.number(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  /** Of them with a budget of at least 1,000 USD. */
  usable: z.number(),
  usableMean: z.number().nullable(),
  /** Of them with a budget of at least 1,000,000 USD. */
  big: z.number(),
  bigMean: z.number().nullable(),
  bigMedian: z.number().nullable(),
});
export type MeanReturns = Readonly<z.infer<typeof MeanReturns>>;

export const meanReturns = defineQuery<None, MeanReturns>(
  MeanReturns,
  `
  SELECT
    count(*)::INTEGER AS known,
    favg("return")::DOUBLE AS mean,
    quantile_cont("return", 0.5)::DOUBLE AS median,
    count_if(budget >= ${TINY_BUDGET})::INTEGER AS usable,
    (favg("return") FILTER (budget >= ${TINY_BUDGET}))::DOUBLE AS "usableMean",
    count_if(budget >= ${TINY_BUDGET}000)::INTEGER AS big,
    (favg("return") FILTER (budget >= ${TINY_BUDGET}000))::DOUBLE AS "bigMean",
    (quantile_cont("return", 0.5) FILTER (budget >= ${TINY_BUDGET}000))::DOUBLE AS "bigMedian"
  FROM movies WHERE budget > 0 AND revenue > 0
`,
);
