import type { z } from 'zod';
import { defineQuery } from '../query.ts';
import { DirectedMovie } from './directed-movies.ts';

/** A film in which a person takes part. */
export const ActedMovie = DirectedMovie.omit({ gender: true });
export type ActedMovie = Readonly<z.infer<typeof ActedMovie>>;

/** An actor's films, oldest first, without those that they also directed. */
export const actedMovies = defineQuery<{ id: number }, ActedMovie>(
  ActedMovie,
  `
  SELECT
    movie_id::INTEGER AS id, title,
    year(release_date)::INTEGER AS year, strftime(release_date, '%Y-%m-%d') AS date,
    budget::DOUBLE AS budget, revenue::DOUBLE AS revenue, "return"::DOUBLE AS "return"
  FROM cast_by_person
  WHERE person_id = $id AND NOT directed
  ORDER BY release_date, movie_id
`,
);
