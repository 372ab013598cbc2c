import { defineQuery } from '../query.ts';

/** A film beside the one asked about, with all that its place and its reasons depend on. */
export interface SimilarMovie {
  readonly id: number;
  readonly title: string;
  readonly titleEs: string | null;
  readonly year: number;
  readonly votes: number;
  readonly language: string;
  readonly collectionId: number | null;
  readonly collectionName: string | null;
  readonly genres: readonly string[];
  /** 0–1 */
  readonly score: number;
  /** The parts of the score, log-odds: see docs/parquet.md. */
  readonly collection: number;
  readonly director: number;
  readonly cast: number;
  readonly keywords: number;
  readonly genre: number;
  readonly place: number;
  readonly era: number;
  readonly ratings: number;
  readonly sharedDirectors: readonly string[];
  readonly sharedCast: readonly string[];
  /** In Spanish. */
  readonly sharedKeywords: readonly string[];
}

/** The stored neighbours of a film, most similar first. */
export const similarMovies = defineQuery<{ id: number; region: string }, SimilarMovie>(`
  WITH near AS (FROM "similar" WHERE movie_id = $id)
  SELECT
    m.id::INTEGER AS id, m.title, t.title AS "titleEs", m.release_year::INTEGER AS year,
    m.vote_count::INTEGER AS votes, m.original_language AS language,
    m.collection_id::INTEGER AS "collectionId", m.collection_name AS "collectionName",
    coalesce(g.names, []) AS genres,
    n.score::DOUBLE AS score,
    n.collection::DOUBLE AS collection, n.director::DOUBLE AS director, n."cast"::DOUBLE AS "cast",
    n.keywords::DOUBLE AS keywords, n.genres::DOUBLE AS genre, n.place::DOUBLE AS place,
    n.era::DOUBLE AS era, n.ratings::DOUBLE AS ratings,
    n.shared_directors AS "sharedDirectors", n.shared_cast AS "sharedCast",
    n.shared_keywords AS "sharedKeywords"
  FROM near n
  JOIN movies m ON m.id = n.similar_id
  LEFT JOIN (
    SELECT movie_id, list(name ORDER BY position) AS names
    FROM genres WHERE movie_id IN (SELECT similar_id FROM near)
    GROUP BY movie_id
  ) g ON g.movie_id = n.similar_id
  LEFT JOIN display_titles t ON t.movie_id = n.similar_id AND t.region = $region
  ORDER BY n.rank
`);
