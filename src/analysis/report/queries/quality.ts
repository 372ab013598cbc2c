import { defineQuery } from '../../../catalogue/query.ts';
import { TINY_BUDGET } from '../../../core/money.ts';

type None = Record<never, never>;

/** Films released in January of any year, by day of the month. */
export const januaryDays = defineQuery<None, { day: number; count: number }>(`
  SELECT day(release_date)::INTEGER AS day, count(*)::INTEGER AS count
  FROM movies WHERE month(release_date) = 1 GROUP BY day ORDER BY day
`);

export interface SharedTitle {
  readonly title: string;
  readonly count: number;
}

/** Titles that several films have, the most shared first. */
export const sharedTitles = defineQuery<None, SharedTitle>(`
  SELECT title, count(*)::INTEGER AS count
  FROM movies GROUP BY title HAVING count(*) > 1 ORDER BY count DESC, title
`);

export interface AbsurdReturn {
  readonly title: string;
  readonly year: number;
  readonly budget: number;
  readonly revenue: number;
  readonly return: number;
}

/** Films with a budget under 1,000 USD and a known revenue, the highest return first. */
export const absurdReturns = defineQuery<None, AbsurdReturn>(`
  SELECT title, release_year::INTEGER AS year, budget::DOUBLE AS budget, revenue::DOUBLE AS revenue,
    "return"::DOUBLE AS "return"
  FROM movies WHERE budget BETWEEN 1 AND ${TINY_BUDGET - 1} AND revenue > 0 ORDER BY "return" DESC, id
`);
