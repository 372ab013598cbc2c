import { z } from 'zod';
import { defineQuery } from '../../../catalogue/query.ts';
import { TINY_BUDGET } from '../../../core/returns.ts';

type None = Record<never, never>;

const DayCount = z.object({ day: z.number(), count: z.number() });
type DayCount = z.infer<typeof DayCount>;

/** Films released in January of any year, by day of the month. */
export const januaryDays = defineQuery<None, DayCount>(
  DayCount,
  `
  SELECT day(release_date)::INTEGER AS day, count(*)::INTEGER AS count
  FROM movies WHERE month(release_date) = 1 GROUP BY day ORDER BY day
`,
);

export const SharedTitle = z.object({
  title: z.string(),
  count: z.number(),
});
export type SharedTitle = Readonly<z.infer<typeof SharedTitle>>;

/** Titles that several films have, the most shared first. */
export const sharedTitles = defineQuery<None, SharedTitle>(
  SharedTitle,
  `
  SELECT title, count(*)::INTEGER AS count
  FROM movies GROUP BY title HAVING count(*) > 1 ORDER BY count DESC, title
`,
);

export const AbsurdReturn = z.object({
  title: z.string(),
  year: z.number(),
  budget: z.number(),
  revenue: z.number(),
  return: z.number(),
});
export type AbsurdReturn = Readonly<z.infer<typeof AbsurdReturn>>;

/** Films with a budget under 1,000 USD and a known revenue, the highest return first. */
export const absurdReturns = defineQuery<None, AbsurdReturn>(
  AbsurdReturn,
  `
  SELECT title, release_year::INTEGER AS year, budget::DOUBLE AS budget, revenue::DOUBLE AS revenue,
    "return"::DOUBLE AS "return"
  FROM movies WHERE budget BETWEEN 1 AND ${TINY_BUDGET - 1} AND revenue > 0 ORDER BY "return" DESC, id
`,
);
