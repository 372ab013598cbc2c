import { defineQuery } from '../query.ts';

export interface DirectedMovie {
  readonly id: number;
  readonly title: string;
  readonly year: number;
  /** ISO date of release. */
  readonly date: string;
  /** US dollars; 0 when unknown, as in the data. */
  readonly budget: number;
  readonly revenue: number;
  /** revenue / budget, 0 where it can't be computed. */
  readonly return: number;
  /** The director's gender: 1 woman, 2 man, 0 unknown. */
  readonly gender: number;
}

/** Every film that a person directed, oldest first. */
export const directedMovies = defineQuery<{ id: number }, DirectedMovie>(`
  SELECT
    movie_id::INTEGER AS id, title,
    year(release_date)::INTEGER AS year, strftime(release_date, '%Y-%m-%d') AS date,
    budget::DOUBLE AS budget, revenue::DOUBLE AS revenue, "return"::DOUBLE AS "return",
    (SELECT gender FROM people WHERE id = $id)::INTEGER AS gender
  FROM directors_by_person
  WHERE person_id = $id
  ORDER BY release_date, movie_id
`);
