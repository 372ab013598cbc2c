import { z } from 'zod';
import { defineQuery } from '../query.ts';

const Count = z.object({ count: z.number() });
type Count = Readonly<z.infer<typeof Count>>;

const MonthCount = Count.extend({ newYear: z.number() });
type MonthCount = Readonly<z.infer<typeof MonthCount>>;

/** Films released in a month (1–12), of any year; `newYear` of them on 1 January, a usual placeholder. */
export const moviesByMonth = defineQuery<{ month: number }, MonthCount>(
  MonthCount,
  `
  SELECT
    count(*)::INTEGER AS count,
    count(*) FILTER (month(release_date) = 1 AND day(release_date) = 1)::INTEGER AS "newYear"
  FROM movies
  WHERE month(release_date) = $month
`,
);

/** Films released on a day of the week (ISO: 1 Monday – 7 Sunday), of any year. */
export const moviesByWeekday = defineQuery<{ weekday: number }, Count>(
  Count,
  `
  SELECT count(*)::INTEGER AS count
  FROM movies
  WHERE isodow(release_date) = $weekday
`,
);
