import { defineQuery } from '../query.ts';

export interface CastMember {
  readonly name: string;
  /** Whom they play, as in the data; null when unknown. */
  readonly character: string | null;
}

/** The first `limit` of a film's cast, in the order of the credits. */
export const movieCast = defineQuery<{ id: number; limit: number }, CastMember>(`
  SELECT name, "character"
  FROM cast_by_movie
  WHERE movie_id = $id
  ORDER BY cast_order
  LIMIT $limit
`);
