import { z } from 'zod';
import { defineQuery } from '../query.ts';

export const CastMember = z.object({
  name: z.string(),
  /** Whom they play, as in the data; null when unknown. */
  character: z.string().nullable(),
});
export type CastMember = Readonly<z.infer<typeof CastMember>>;

/** The first `limit` of a film's cast, in the order of the credits. */
export const movieCast = defineQuery<{ id: number; limit: number }, CastMember>(
  CastMember,
  `
  SELECT name, "character"
  FROM cast_by_movie
  WHERE movie_id = $id
  ORDER BY cast_order
  LIMIT $limit
`,
);
