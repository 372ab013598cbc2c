import { z } from 'zod';
import { defineQuery } from '../../../catalogue/query.ts';

type None = Record<never, never>;

export const Glance = z.object({
  movies: z.number(),
  people: z.number(),
  /** ISO dates. */
  first: z.string(),
  last: z.string(),
  languages: z.number(),
  countries: z.number(),
  collections: z.number(),
  votes: z.number(),
});
export type Glance = Readonly<z.infer<typeof Glance>>;

/** How much the catalogue holds. */
export const glance = defineQuery<None, Glance>(
  Glance,
  `
  SELECT
    count(*)::INTEGER AS movies,
    (SELECT count(*) FROM people)::INTEGER AS people,
    strftime(min(release_date), '%Y-%m-%d') AS first,
    strftime(max(release_date), '%Y-%m-%d') AS last,
    count(DISTINCT nullif(original_language, ''))::INTEGER AS languages,
    (SELECT count(DISTINCT code) FROM countries)::INTEGER AS countries,
    count(DISTINCT collection_id)::INTEGER AS collections,
    sum(vote_count)::DOUBLE AS votes
  FROM movies
`,
);

/** Of how many films each thing is known. */
export const Known = z.object({
  movies: z.number(),
  votes: z.number(),
  runtime: z.number(),
  genre: z.number(),
  director: z.number(),
  cast: z.number(),
  country: z.number(),
  company: z.number(),
  keyword: z.number(),
  budget: z.number(),
  revenue: z.number(),
  both: z.number(),
  collection: z.number(),
});
export type Known = Readonly<z.infer<typeof Known>>;

export const known = defineQuery<None, Known>(
  Known,
  `
  SELECT
    count(*)::INTEGER AS movies,
    count_if(vote_count > 0)::INTEGER AS votes,
    count_if(runtime > 0)::INTEGER AS runtime,
    (SELECT count(DISTINCT movie_id) FROM genres)::INTEGER AS genre,
    (SELECT count(DISTINCT movie_id) FROM directors_by_movie)::INTEGER AS director,
    (SELECT count(DISTINCT movie_id) FROM cast_by_movie)::INTEGER AS "cast",
    (SELECT count(DISTINCT movie_id) FROM countries)::INTEGER AS country,
    (SELECT count(DISTINCT movie_id) FROM companies)::INTEGER AS company,
    (SELECT count(DISTINCT movie_id) FROM keywords)::INTEGER AS keyword,
    count_if(budget > 0)::INTEGER AS budget,
    count_if(revenue > 0)::INTEGER AS revenue,
    count_if(budget > 0 AND revenue > 0)::INTEGER AS "both",
    count(collection_id)::INTEGER AS collection
  FROM movies
`,
);
