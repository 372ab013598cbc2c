import { z } from 'zod';
import { defineQuery } from '../query.ts';

export const MovieScore = z.object({
  /** TMDB's mean vote, 0–10. */
  score: z.number(),
  votes: z.number(),
  popularity: z.number(),
});
export type MovieScore = Readonly<z.infer<typeof MovieScore>>;

/** How a film is rated. */
export const movieScore = defineQuery<{ id: number }, MovieScore>(
  MovieScore,
  `
  SELECT
    vote_average::DOUBLE AS score,
    vote_count::INTEGER AS votes,
    popularity::DOUBLE AS popularity
  FROM movies
  WHERE id = $id
`,
);
