import { z } from 'zod';
import { defineQuery } from '../../query.ts';

const Career = z.object({
  /** Films in which they stand among the first three of the credits. */
  leads: z.number(),
  directed: z.number(),
});
/** What somebody is known for more: acting or directing. */
export type Career = Readonly<z.infer<typeof Career>>;

/** In how many films a person plays a leading part, and how many they directed. */
export const personCareer = defineQuery<{ id: number }, Career>(
  Career,
  `
  SELECT
    (SELECT count(*) FROM cast_by_movie WHERE person_id = $id AND cast_order < 3)::INTEGER AS leads,
    coalesce((SELECT director_credits FROM people WHERE id = $id), 0)::INTEGER AS directed
`,
);
