import { defineQuery } from '../../query.ts';

/** A film of a person whose return is known. */
export interface PersonMovie {
  readonly id: number;
  readonly title: string;
  /** ISO date of release. */
  readonly date: string;
  /** US dollars. */
  readonly budget: number;
  /** revenue / budget, over 0. */
  readonly return: number;
}

/** An actor's films with known return, oldest first, without those that they also directed. */
export const actedReturns = defineQuery<{ id: number }, PersonMovie>(`
  SELECT id::INTEGER AS id, title, strftime(release_date, '%Y-%m-%d') AS date,
    budget::DOUBLE AS budget, "return"::DOUBLE AS "return"
  FROM movies
  WHERE budget > 0 AND revenue > 0
    AND id IN (SELECT movie_id FROM cast_by_person WHERE person_id = $id AND NOT directed)
  ORDER BY release_date, id
`);
