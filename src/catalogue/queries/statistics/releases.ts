import { z } from 'zod';
import { defineQuery } from '../../query.ts';
import { SELECTED, type Selection } from './selection.ts';

export const YearCount = z.object({
  year: z.number(),
  count: z.number(),
});
export type YearCount = Readonly<z.infer<typeof YearCount>>;

/** Films by year of release, oldest first; years without any are left out. */
export const releasesByYear = defineQuery<Selection, YearCount>(
  YearCount,
  `
  SELECT release_year::INTEGER AS year, count(*)::INTEGER AS count
  FROM ${SELECTED} GROUP BY release_year ORDER BY release_year
`,
);

export const PlaceCount = z.object({
  /** A month (1–12), or a day of the week (ISO: 1 Monday – 7 Sunday). */
  place: z.number(),
  count: z.number(),
  /** Of them on 1 January, a usual placeholder. */
  newYear: z.number(),
});
export type PlaceCount = Readonly<z.infer<typeof PlaceCount>>;

const byPart = (part: string) => `
  SELECT
    ${part}(release_date)::INTEGER AS place,
    count(*)::INTEGER AS count,
    count(*) FILTER (month(release_date) = 1 AND day(release_date) = 1)::INTEGER AS "newYear"
  FROM ${SELECTED} GROUP BY place ORDER BY place
`;

/** Films by month of release, in the order of the months. */
export const releasesByMonth = defineQuery<Selection, PlaceCount>(PlaceCount, byPart('month'));

/** Films by day of the week of release, Monday first. */
export const releasesByWeekday = defineQuery<Selection, PlaceCount>(PlaceCount, byPart('isodow'));
