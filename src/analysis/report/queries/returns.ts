import { defineQuery } from '../../../catalogue/query.ts';
import { TINY_BUDGET } from '../../../core/money.ts';

type None = Record<never, never>;

/** What the mean return is, depending on which films count. Null where there are none. */
export interface MeanReturns {
  /** Films with known budget and revenue. */
  readonly known: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** Of them with a budget of at least 1,000 USD. */
  readonly usable: number;
  readonly usableMean: number | null;
  /** Of them with a budget of at least 1,000,000 USD. */
  readonly big: number;
  readonly bigMean: number | null;
  readonly bigMedian: number | null;
}

export const meanReturns = defineQuery<None, MeanReturns>(`
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
`);
