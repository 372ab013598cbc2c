import { defineQuery } from '../query.ts';

export interface MovieScore {
  /** TMDB's mean vote, 0–10. */
  readonly score: number;
  readonly votes: number;
  readonly popularity: number;
}

/** How a film is rated. */
export const movieScore = defineQuery<{ id: number }, MovieScore>(`
  SELECT
    vote_average::DOUBLE AS score,
    vote_count::INTEGER AS votes,
    popularity::DOUBLE AS popularity
  FROM movies
  WHERE id = $id
`);
