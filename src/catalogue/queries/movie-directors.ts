import { defineQuery } from '../query.ts';

/** Who directed a film, in the order of the credits. */
export const movieDirectors = defineQuery<{ id: number }, { id: number; name: string }>(`
  SELECT person_id::INTEGER AS id, name
  FROM directors_by_movie
  WHERE movie_id = $id
  ORDER BY position
`);
