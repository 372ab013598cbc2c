import type { StoredReason } from '../../wording/reasons.ts';
import { defineQuery } from '../query.ts';

/** A film beside the one asked about, with all that its place in a list depends on. */
export interface SimilarMovie {
  readonly id: number;
  readonly year: number;
  /** ISO 639-1 */
  readonly language: string;
  /** 0 when it belongs to no saga. */
  readonly collectionId: number;
  /** In English, as in the data. */
  readonly genres: readonly string[];
  /** Whether it can stand beside a children's film. */
  readonly suitable: boolean;
  /** Whether the film asked about is for children. */
  readonly forChildren: boolean;
  /** By how many of director, cast, keywords, genres and text the film asked about is known: 0–5. */
  readonly known: number;
  /** 0–1 */
  readonly score: number;
  /** At most three, the strongest first. */
  readonly reasons: readonly StoredReason[];
}

const neighbours = (table: 'similar' | 'similar_es') => `
  SELECT
    similar_id::INTEGER AS id, year::INTEGER AS year, language,
    coalesce(collection_id, 0)::INTEGER AS "collectionId",
    coalesce(string_split(genre_names, chr(31)), []) AS genres, suitable,
    for_children AS "forChildren", known::INTEGER AS known, score::DOUBLE AS score,
    coalesce(reasons, '[]')::JSON AS reasons
  FROM "${table}"
  WHERE movie_id = $id
`;

/** The 50 films most like one, in any order: whoever asks sorts them by score, and DuckDB takes longer for it. */
export const similarMovies = defineQuery<{ id: number }, SimilarMovie>(neighbours('similar'));

/** The 12 most like it among those in Spanish, in any order. */
export const similarSpanishMovies = defineQuery<{ id: number }, SimilarMovie>(
  neighbours('similar_es'),
);
