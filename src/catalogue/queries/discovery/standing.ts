import { z } from 'zod';
import { defineQuery } from '../../query.ts';

const Standing = z.object({
  /** Films that they directed, or play in. */
  films: z.number(),
  /** The mean of those films' scores, each counted by its votes; null where nobody voted. */
  score: z.number().nullable(),
  /** The best of them; null where there is none. */
  best: z.number().nullable(),
});
/** How the films of somebody are liked. */
export type Standing = Readonly<z.infer<typeof Standing>>;

/** How the films are liked that a person directed (`directs`: 1), or plays in. */
export const personStanding = defineQuery<{ id: number; directs: 0 | 1 }, Standing>(
  Standing,
  `
  WITH own AS (
    SELECT movie_id FROM directors_by_person WHERE $directs = 1 AND person_id = $id
    UNION
    SELECT movie_id FROM cast_by_person WHERE $directs = 0 AND person_id = $id
  )
  SELECT
    count(*)::INTEGER AS films,
    (sum(score * votes) / nullif(sum(votes), 0))::DOUBLE AS score,
    arg_max(id, weighted)::INTEGER AS best
  FROM discovery JOIN own ON own.movie_id = discovery.id
`,
);
