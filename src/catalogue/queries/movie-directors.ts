import { z } from 'zod';
import { defineQuery } from '../query.ts';

const Director = z.object({ id: z.number(), name: z.string() });
type Director = Readonly<z.infer<typeof Director>>;

/** Who directed a film, in the order of the credits. */
export const movieDirectors = defineQuery<{ id: number }, Director>(
  Director,
  `
  SELECT person_id::INTEGER AS id, name
  FROM directors_by_movie
  WHERE movie_id = $id
  ORDER BY position
`,
);
