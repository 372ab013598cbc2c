import { z } from 'zod';
import { TINY_BUDGET } from '../../../core/returns.ts';
import { defineQuery } from '../../query.ts';
import { SELECTED, type Selection } from './selection.ts';

/** Under this budget, in US dollars, and at 0 a return says nothing. */
const USABLE = `budget >= ${TINY_BUDGET} AND revenue > 0`;

/** What can be distributed: a number for each film, and for which films it is known. */
const MEASURES = {
  budget: { value: 'budget', known: 'budget > 0' },
  revenue: { value: 'revenue', known: 'revenue > 0' },
  return: { value: '"return"', known: USABLE },
  runtime: { value: 'runtime', known: 'runtime > 0' },
  score: { value: 'vote_average', known: 'vote_count >= 10' },
  votes: { value: 'vote_count', known: 'vote_count > 0' },
} as const;
export type Measure = keyof typeof MEASURES;

/** `edges`: where one bin ends and the next begins, ascending. */
export type Binned = Selection & { readonly edges: readonly number[] };

export const Bin = z.object({
  /** How many of the edges the values of the bin have reached: 0 is below the first. */
  bin: z.number(),
  count: z.number(),
});
export type Bin = Readonly<z.infer<typeof Bin>>;

export const Summary = z.object({
  /** Films in the selection. */
  films: z.number(),
  /** Of them those where the measure is known; the rest of the fields is about these, null when there are none. */
  known: z.number(),
  median: z.number().nullable(),
  mean: z.number().nullable(),
  lowerQuartile: z.number().nullable(),
  upperQuartile: z.number().nullable(),
});
export type Summary = Readonly<z.infer<typeof Summary>>;

const binsOf = (measure: Measure) => {
  const { value, known } = MEASURES[measure];
  return defineQuery<Binned, Bin>(
    Bin,
    `
    SELECT len(list_filter($edges, lambda edge: ${value} >= edge))::INTEGER AS bin,
      count(*)::INTEGER AS count
    FROM ${SELECTED} WHERE ${known} GROUP BY bin ORDER BY bin
  `,
  );
};

const summaryOf = (measure: Measure) => {
  const { value, known } = MEASURES[measure];
  return defineQuery<Selection, Summary>(
    Summary,
    `
    SELECT
      count(*)::INTEGER AS films,
      count(*) FILTER (${known})::INTEGER AS known,
      (quantile_cont(${value}, 0.5) FILTER (${known}))::DOUBLE AS median,
      (favg(${value}) FILTER (${known}))::DOUBLE AS mean,
      (quantile_cont(${value}, 0.25) FILTER (${known}))::DOUBLE AS "lowerQuartile",
      (quantile_cont(${value}, 0.75) FILTER (${known}))::DOUBLE AS "upperQuartile"
    FROM ${SELECTED}
  `,
  );
};

/** Films by ranges of a measure; empty ranges are left out. */
export const bins = {
  budget: binsOf('budget'),
  revenue: binsOf('revenue'),
  return: binsOf('return'),
  runtime: binsOf('runtime'),
  score: binsOf('score'),
  votes: binsOf('votes'),
};

/** The middle and the quarters of a measure. */
export const summaries = {
  budget: summaryOf('budget'),
  revenue: summaryOf('revenue'),
  return: summaryOf('return'),
  runtime: summaryOf('runtime'),
  score: summaryOf('score'),
  votes: summaryOf('votes'),
};
