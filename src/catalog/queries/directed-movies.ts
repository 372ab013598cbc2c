import { defineQuery } from '../query.ts';

export interface DirectedMovie {
  readonly id: number;
  readonly title: string;
  readonly titleEs: string | null;
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
export const directedMovies = defineQuery<{ id: number; region: string }, DirectedMovie>(`
  SELECT
    m.id::INTEGER AS id, m.title, t.title AS "titleEs", m.release_year::INTEGER AS year,
    strftime(m.release_date, '%Y-%m-%d') AS date,
    m.budget::DOUBLE AS budget, m.revenue::DOUBLE AS revenue, m."return"::DOUBLE AS "return",
    (SELECT gender FROM people WHERE id = $id)::INTEGER AS gender
  FROM directors_by_person d
  JOIN movies m ON m.id = d.movie_id
  LEFT JOIN display_titles t ON t.movie_id = m.id AND t.region = $region
  WHERE d.person_id = $id
  ORDER BY m.release_date, m.id
`);
