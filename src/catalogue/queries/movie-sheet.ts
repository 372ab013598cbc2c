import { defineQuery } from '../query.ts';

export interface MovieSheet {
  readonly id: number;
  readonly title: string;
  readonly originalTitle: string;
  readonly originalLanguage: string;
  readonly year: number;
  /** ISO date of release. */
  readonly date: string;
  /** Minutes; null or 0 when unknown. */
  readonly runtime: number | null;
  readonly score: number;
  readonly votes: number;
  readonly popularity: number;
  /** US dollars; 0 when unknown. */
  readonly budget: number;
  readonly revenue: number;
  readonly return: number;
  readonly collection: string | null;
  readonly synopsis: string | null;
  readonly tagline: string | null;
  /** TMDB's path of the poster, to be put behind the address of its images. */
  readonly posterPath: string | null;
  readonly genres: readonly string[];
  readonly directors: readonly string[];
}

/** All that a film's card shows, but its cast. Subqueries, because a join would take 20 MB of memory. */
export const movieSheet = defineQuery<{ id: number }, MovieSheet>(`
  SELECT
    id::INTEGER AS id, title, original_language AS "originalLanguage",
    release_year::INTEGER AS year, strftime(release_date, '%Y-%m-%d') AS date,
    runtime::DOUBLE AS runtime,
    vote_average::DOUBLE AS score, vote_count::INTEGER AS votes, popularity::DOUBLE AS popularity,
    budget::DOUBLE AS budget, revenue::DOUBLE AS revenue, "return"::DOUBLE AS "return",
    collection_name AS collection, tagline,
    coalesce((SELECT synopsis FROM synopses WHERE movie_id = $id), overview) AS synopsis,
    (SELECT original_title FROM identifiers WHERE movie_id = $id) AS "originalTitle",
    (SELECT poster_path FROM identifiers WHERE movie_id = $id) AS "posterPath",
    coalesce((SELECT list(name ORDER BY position) FROM genres WHERE movie_id = $id), []) AS genres,
    coalesce((SELECT list(name ORDER BY position) FROM directors_by_movie WHERE movie_id = $id), [])
      AS directors
  FROM movies
  WHERE id = $id
`);
