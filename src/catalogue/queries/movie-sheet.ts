import { z } from 'zod';
import { defineQuery } from '../query.ts';

export const MovieSheet = z.object({
  id: z.number(),
  title: z.string(),
  originalTitle: z.string(),
  originalLanguage: z.string(),
  year: z.number(),
  /** ISO date of release. */
  date: z.string(),
  /** Minutes; null or 0 when unknown. */
  runtime: z.number().nullable(),
  score: z.number(),
  votes: z.number(),
  popularity: z.number(),
  /** US dollars; 0 when unknown. */
  budget: z.number(),
  revenue: z.number(),
  return: z.number(),
  collection: z.string().nullable(),
  /** In Spanish where there is one, else the data's own. */
  synopsis: z.string().nullable(),
  spanishSynopsis: z.boolean(),
  tagline: z.string().nullable(),
  /** TMDB's path of the poster, to be put behind the address of its images. */
  posterPath: z.string().nullable(),
  /** `tt0114709`; null where it is unknown. */
  imdbId: z.string().nullable(),
  genres: z.array(z.string()).readonly(),
  directors: z.array(z.string()).readonly(),
});
export type MovieSheet = Readonly<z.infer<typeof MovieSheet>>;

/** All that a film's card shows, but its cast. Subqueries, because a join would take 20 MB of memory. */
export const movieSheet = defineQuery<{ id: number }, MovieSheet>(
  MovieSheet,
  `
  SELECT
    id::INTEGER AS id, title, original_language AS "originalLanguage",
    release_year::INTEGER AS year, strftime(release_date, '%Y-%m-%d') AS date,
    runtime::DOUBLE AS runtime,
    vote_average::DOUBLE AS score, vote_count::INTEGER AS votes, popularity::DOUBLE AS popularity,
    budget::DOUBLE AS budget, revenue::DOUBLE AS revenue, "return"::DOUBLE AS "return",
    collection_name AS collection, tagline,
    coalesce((SELECT synopsis FROM synopses WHERE movie_id = $id), overview) AS synopsis,
    EXISTS (SELECT 1 FROM synopses WHERE movie_id = $id) AS "spanishSynopsis",
    (SELECT original_title FROM identifiers WHERE movie_id = $id) AS "originalTitle",
    (SELECT poster_path FROM identifiers WHERE movie_id = $id) AS "posterPath",
    (SELECT nullif(imdb_id, '') FROM identifiers WHERE movie_id = $id) AS "imdbId",
    coalesce((SELECT list(name ORDER BY position) FROM genres WHERE movie_id = $id), []) AS genres,
    coalesce((SELECT list(name ORDER BY position) FROM directors_by_movie WHERE movie_id = $id), [])
      AS directors
  FROM movies
  WHERE id = $id
`,
);
