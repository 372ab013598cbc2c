import { z } from 'zod';
import { NameCount } from '../../../catalogue/queries/statistics/categories.ts';
import { defineQuery } from '../../../catalogue/query.ts';

type None = Record<never, never>;

/** Films by original language (ISO 639 code). */
export const languageCounts = defineQuery<None, NameCount>(
  NameCount,
  `
  SELECT original_language AS name, count(*)::INTEGER AS count
  FROM movies WHERE original_language <> '' GROUP BY name ORDER BY count DESC, name
`,
);

/** Films by production company. */
export const companyCounts = defineQuery<{ limit: number }, NameCount>(
  NameCount,
  `
  SELECT any_value(name) AS name, count(DISTINCT movie_id)::INTEGER AS count
  FROM companies GROUP BY company_id ORDER BY count DESC, name LIMIT $limit
`,
);

/** Films by keyword. */
export const keywordCounts = defineQuery<{ limit: number }, NameCount>(
  NameCount,
  `
  SELECT any_value(name) AS name, count(DISTINCT movie_id)::INTEGER AS count
  FROM keywords GROUP BY keyword_id ORDER BY count DESC, name LIMIT $limit
`,
);

const Title = z.object({ title: z.string() });
type Title = z.infer<typeof Title>;

/** The title of every film. */
export const titles = defineQuery<None, Title>(Title, 'SELECT title FROM movies');
