import { z } from 'zod';
import { defineQuery } from '../../../catalogue/query.ts';

type None = Record<never, never>;

export const GenreDecade = z.object({
  genre: z.string(),
  decade: z.number(),
  count: z.number(),
  /** Films of the decade that have any genre. */
  films: z.number(),
});
export type GenreDecade = Readonly<z.infer<typeof GenreDecade>>;

/** Films by genre and decade. */
export const genreDecades = defineQuery<None, GenreDecade>(
  GenreDecade,
  `
  WITH dated AS (
    SELECT g.name, g.movie_id, m.release_year // 10 * 10 AS decade
    FROM genres g JOIN movies m ON m.id = g.movie_id
  )
  SELECT name AS genre, decade::INTEGER AS decade, count(DISTINCT movie_id)::INTEGER AS count,
    (SELECT count(DISTINCT movie_id) FROM dated d WHERE d.decade = dated.decade)::INTEGER AS films
  FROM dated GROUP BY name, decade ORDER BY name, decade
`,
);

export const DecadeQuarters = z.object({
  decade: z.number(),
  known: z.number(),
  lower: z.number(),
  median: z.number(),
  upper: z.number(),
});
export type DecadeQuarters = Readonly<z.infer<typeof DecadeQuarters>>;

const quarters = (value: string, known: string) => `
  SELECT (release_year // 10 * 10)::INTEGER AS decade, count(*)::INTEGER AS known,
    quantile_cont(${value}, 0.25)::DOUBLE AS lower,
    quantile_cont(${value}, 0.5)::DOUBLE AS median,
    quantile_cont(${value}, 0.75)::DOUBLE AS upper
  FROM movies WHERE ${known} GROUP BY decade HAVING count(*) >= $atLeast ORDER BY decade
`;

/** Runtime in minutes by decade, for decades with at least so many films where it is known. */
export const runtimeDecades = defineQuery<{ atLeast: number }, DecadeQuarters>(
  DecadeQuarters,
  quarters('runtime', 'runtime > 0'),
);

/** Budget in US dollars by decade. */
export const budgetDecades = defineQuery<{ atLeast: number }, DecadeQuarters>(
  DecadeQuarters,
  quarters('budget', 'budget > 0'),
);

/** Revenue in US dollars by decade. */
export const revenueDecades = defineQuery<{ atLeast: number }, DecadeQuarters>(
  DecadeQuarters,
  quarters('revenue', 'revenue > 0'),
);
