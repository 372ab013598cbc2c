import { z } from 'zod';
import { defineQuery } from '../query.ts';
import { DirectedMovie } from './directed-movies.ts';

/** A film in which a person takes part. */
export const ActedMovie = DirectedMovie.extend({
  /** Whether the same person directed it. */
  directed: z.boolean(),
});
export type ActedMovie = Readonly<z.infer<typeof ActedMovie>>;

/** Every film of an actor, oldest first. */
export const actedMovies = defineQuery<{ id: number }, ActedMovie>(
  ActedMovie,
  `
  SELECT
    movie_id::INTEGER AS id, title,
    year(release_date)::INTEGER AS year, strftime(release_date, '%Y-%m-%d') AS date,
    budget::DOUBLE AS budget, revenue::DOUBLE AS revenue, "return"::DOUBLE AS "return",
    directed
  FROM cast_by_person
  WHERE person_id = $id
  ORDER BY release_date, movie_id
`,
);
