import { z } from 'zod';
import { defineQuery } from '../../query.ts';

/** The best known film with a part of some name; `name` is a pattern of LIKE in lower case, its signs escaped. */
export const filmOfPart = defineQuery<{ name: string }, { readonly id: number }>(
  z.object({ id: z.number() }),
  `
  SELECT movie_id::INTEGER AS id
  FROM cast_by_movie JOIN discovery ON discovery.id = movie_id
  WHERE lower("character") LIKE $name ESCAPE '\\'
  ORDER BY votes DESC, movie_id LIMIT 1
`,
);
