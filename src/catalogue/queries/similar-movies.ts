import { z } from 'zod';
import type { StoredReason } from '../../wording/reasons.ts';
import { defineQuery } from '../query.ts';

const names = z.array(z.string()).readonly();
const code = z.string();

const Reason: z.ZodType<StoredReason> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('affinity'), motive: z.string() }),
  z.object({ kind: z.enum(['collection', 'retold', 'ratings', 'acclaim', 'fame', 'nearest']) }),
  z.object({ kind: z.enum(['director', 'cast', 'keywords', 'genres']), names }),
  z.object({ kind: z.enum(['country', 'language']), code }),
]);

/** A film beside the one asked about, with all that its place in a list depends on. */
export const SimilarMovie = z.object({
  id: z.number(),
  /** ISO 639-1 */
  language: z.string(),
  /** 0 when it belongs to no saga. */
  collectionId: z.number(),
  /** In English, as in the data. */
  genres: z.array(z.string()).readonly(),
  /** Whether it can stand beside a children's film. */
  suitable: z.boolean(),
  /** Whether the film asked about is for children. */
  forChildren: z.boolean(),
  /** By how many of director, cast, keywords, genres and text the film asked about is known: 0–5. */
  known: z.number(),
  /** 0–1 */
  score: z.number(),
  /** At most three, the strongest first. */
  reasons: z.array(Reason).readonly(),
});
export type SimilarMovie = Readonly<z.infer<typeof SimilarMovie>>;

const neighbours = (table: 'similar' | 'similar_es') => `
  SELECT
    similar_id::INTEGER AS id, language,
    coalesce(collection_id, 0)::INTEGER AS "collectionId",
    coalesce(string_split(genre_names, chr(31)), []) AS genres, suitable,
    for_children AS "forChildren", known::INTEGER AS known, score::DOUBLE AS score,
    coalesce(reasons, '[]')::JSON AS reasons
  FROM "${table}"
  WHERE movie_id = $id
`;

/** The 50 films most like one, in any order: whoever asks sorts them by score, and DuckDB takes longer for it. */
export const similarMovies = defineQuery<{ id: number }, SimilarMovie>(
  SimilarMovie,
  neighbours('similar'),
);

/** The 12 most like it among those in Spanish, in any order. */
export const similarSpanishMovies = defineQuery<{ id: number }, SimilarMovie>(
  SimilarMovie,
  neighbours('similar_es'),
);
