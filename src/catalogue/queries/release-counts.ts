import { defineQuery } from '../query.ts';

/** Films released in a month (1–12), of any year; `newYear` of them on 1 January, a usual placeholder. */
export const moviesByMonth = defineQuery<{ month: number }, { count: number; newYear: number }>(`
  SELECT
    count(*)::INTEGER AS count,
    count(*) FILTER (month(release_date) = 1 AND day(release_date) = 1)::INTEGER AS "newYear"
  FROM movies
  WHERE month(release_date) = $month
`);

/** Films released on a day of the week (ISO: 1 Monday – 7 Sunday), of any year. */
export const moviesByWeekday = defineQuery<{ weekday: number }, { count: number }>(`
  SELECT count(*)::INTEGER AS count
  FROM movies
  WHERE isodow(release_date) = $weekday
`);
