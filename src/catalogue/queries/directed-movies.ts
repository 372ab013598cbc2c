import { z } from 'zod';
import { defineQuery } from '../query.ts';

export const DirectedMovie = z.object({
  id: z.number(),
  title: z.string(),
  year: z.number(),
  /** ISO date of release. */
  date: z.string(),
  /** US dollars; 0 when unknown, as in the data. */
  budget: z.number(),
  revenue: z.number(),
  /** revenue / budget, 0 where it can't be computed. */
  return: z.number(),
});
export type DirectedMovie = Readonly<z.infer<typeof DirectedMovie>>;

/** Every film that a person directed, oldest first. */
export const directedMovies = defineQuery<{ id: number }, DirectedMovie>(
  DirectedMovie,
  `
  SELECT
    movie_id::INTEGER AS id, title,
    year(release_date)::INTEGER AS year, strftime(release_date, '%Y-%m-%d') AS date,
    budget::DOUBLE AS budget, revenue::DOUBLE AS revenue, "return"::DOUBLE AS "return"
  FROM directors_by_person
  WHERE person_id = $id
  ORDER BY release_date, movie_id
`,
);
