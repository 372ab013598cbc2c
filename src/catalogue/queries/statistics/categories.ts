import { z } from 'zod';
import { defineQuery } from '../../query.ts';
import { SELECTED, type Selection } from './selection.ts';

export const NameCount = z.object({
  name: z.string(),
  count: z.number(),
});
export type NameCount = Readonly<z.infer<typeof NameCount>>;

/** Films by genre, the most frequent first; a film counts in each of its genres. */
export const genreCounts = defineQuery<Selection, NameCount>(
  NameCount,
  `
  SELECT name, count(DISTINCT movie_id)::INTEGER AS count
  FROM genres WHERE movie_id IN (SELECT id FROM ${SELECTED})
  GROUP BY name ORDER BY count DESC, name
`,
);

/** Films by producing country (ISO 3166 code), the most frequent first; a film counts in each of its countries. */
export const countryCounts = defineQuery<Selection, NameCount>(
  NameCount,
  `
  SELECT code AS name, count(DISTINCT movie_id)::INTEGER AS count
  FROM countries WHERE movie_id IN (SELECT id FROM ${SELECTED})
  GROUP BY code ORDER BY count DESC, code
`,
);
