import { defineQuery } from '../query.ts';

/** A film beside the one asked about, with all that its place in a list and its reasons depend on. */
export interface SimilarMovie {
  readonly id: number;
  readonly year: number;
  /** ISO 639-1 */
  readonly language: string;
  /** 0 when it belongs to no saga. */
  readonly collectionId: number;
  readonly collectionName: string | null;
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
  /** Parts of the score, in log-odds: see docs/parquet.md. */
  readonly collection: number;
  readonly director: number;
  readonly cast: number;
  readonly keywords: number;
  readonly genre: number;
  readonly place: number;
  readonly ratings: number;
  readonly sharedDirectors: readonly string[];
  readonly sharedCast: readonly string[];
  /** In Spanish. */
  readonly sharedKeywords: readonly string[];
  /** In English. */
  readonly sharedGenres: readonly string[];
  /** ISO 3166-1, two letters. */
  readonly sharedCountries: readonly string[];
}

/** Lists are stored as one text, their items parted by the unit separator. */
const list = (column: string): string => `coalesce(string_split(${column}, chr(31)), [])`;

const neighbours = (table: 'similar' | 'similar_es') => `
  SELECT
    similar_id::INTEGER AS id, year::INTEGER AS year, language,
    coalesce(collection_id, 0)::INTEGER AS "collectionId", collection_name AS "collectionName",
    ${list('genre_names')} AS genres, suitable, for_children AS "forChildren", known::INTEGER AS known,
    score::DOUBLE AS score, collection::DOUBLE AS collection, director::DOUBLE AS director,
    "cast"::DOUBLE AS "cast", keywords::DOUBLE AS keywords, genres::DOUBLE AS genre,
    place::DOUBLE AS place, ratings::DOUBLE AS ratings,
    ${list('shared_directors')} AS "sharedDirectors", ${list('shared_cast')} AS "sharedCast",
    ${list('shared_keywords')} AS "sharedKeywords", ${list('shared_genres')} AS "sharedGenres",
    ${list('shared_countries')} AS "sharedCountries"
  FROM "${table}"
  WHERE movie_id = $id
  ORDER BY rank
`;

/** The 50 films most like one, best first. */
export const similarMovies = defineQuery<{ id: number }, SimilarMovie>(neighbours('similar'));

/** The 12 most like it among those in Spanish, best first. */
export const similarSpanishMovies = defineQuery<{ id: number }, SimilarMovie>(
  neighbours('similar_es'),
);
