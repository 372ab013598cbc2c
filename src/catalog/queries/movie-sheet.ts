import { defineQuery } from '../query.ts';

export interface MovieSheet {
  readonly id: number;
  readonly title: string;
  readonly titleEs: string | null;
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

/** All that a film's card shows, but its cast. */
export const movieSheet = defineQuery<{ id: number; region: string }, MovieSheet>(`
  SELECT
    m.id::INTEGER AS id, m.title, t.title AS "titleEs", i.original_title AS "originalTitle",
    m.original_language AS "originalLanguage",
    m.release_year::INTEGER AS year, strftime(m.release_date, '%Y-%m-%d') AS date,
    m.runtime::DOUBLE AS runtime,
    m.vote_average::DOUBLE AS score, m.vote_count::INTEGER AS votes, m.popularity::DOUBLE AS popularity,
    m.budget::DOUBLE AS budget, m.revenue::DOUBLE AS revenue, m."return"::DOUBLE AS "return",
    m.collection_name AS collection, m.overview AS synopsis, m.tagline,
    i.poster_path AS "posterPath",
    coalesce((SELECT list(name ORDER BY position) FROM genres WHERE movie_id = $id), []) AS genres,
    coalesce((SELECT list(name ORDER BY position) FROM directors_by_movie WHERE movie_id = $id), [])
      AS directors
  FROM movies m
  JOIN identifiers i ON i.movie_id = m.id
  LEFT JOIN display_titles t ON t.movie_id = m.id AND t.region = $region
  WHERE m.id = $id
`);
