import { z } from 'zod';
import { defineQuery } from '../../query.ts';

const Lead = z.object({
  id: z.number(),
  /** 1 woman, 2 man, 0 unknown. */
  gender: z.number(),
});
/** Somebody with a leading part. */
export type Lead = Readonly<z.infer<typeof Lead>>;

/** The first of a film's credits, in their order. */
export const filmLeads = defineQuery<{ id: number }, Lead>(
  Lead,
  `
  SELECT person_id::INTEGER AS id,
    coalesce((SELECT gender FROM people WHERE people.id = person_id), 0)::INTEGER AS gender
  FROM cast_by_movie WHERE movie_id = $id ORDER BY cast_order LIMIT 6
`,
);
