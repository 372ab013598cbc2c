import type { SimilarMovie } from '../catalog/queries/similar-movies.ts';
import type { ReasonFact } from '../wording/reasons.ts';
import { WEIGHTS } from './weights.ts';

/** How many reasons are told. */
const TOLD = 3;

/**
 * From here the ratings alone show that several people like both: with no common liker the part is negative, with one
 * it stays below.
 */
const RATINGS_SPEAK = 2.2;
/** What of the ratings' part is a reason; the rest says that both are popular. */
const RATINGS_SHARE = 0.25;
/** What both films are made of says more than that both are liked. */
const MOST_RATINGS = 1.6;
/** Sharing genres, a country, a language or a decade says less to a person than it does to the score. */
const GENRES_SHARE = 0.4;
const COUNTRY_STRENGTH = 0.5;
const LANGUAGE_STRENGTH = 0.4;
const DECADE_STRENGTH = 0.2;

/** The decade of a year, as its first year. */
export const decadeOf = (year: number): number => Math.floor(year / 10) * 10;

/**
 * @param year of the film asked about
 * @returns at most three true reasons, the strongest first
 */
export function reasonsFor(year: number, movie: SimilarMovie): ReasonFact[] {
  const found: { strength: number; reason: ReasonFact }[] = [];
  const add = (strength: number, reason: ReasonFact): void => {
    found.push({ strength, reason });
  };
  if (movie.collection > 0 && movie.collectionName !== null) {
    add(movie.collection, { kind: 'collection', name: movie.collectionName });
  }
  if (movie.sharedDirectors.length > 0) {
    add(movie.director, { kind: 'director', names: movie.sharedDirectors });
  }
  if (movie.sharedCast.length > 0) add(movie.cast, { kind: 'cast', names: movie.sharedCast });
  if (movie.sharedKeywords.length > 0) {
    add(movie.keywords, { kind: 'keywords', names: movie.sharedKeywords });
  }
  if (movie.ratings >= RATINGS_SPEAK)
    add(Math.min(MOST_RATINGS, movie.ratings * RATINGS_SHARE), { kind: 'ratings' });
  if (movie.sharedGenres.length > 0) {
    add(movie.genre * GENRES_SHARE, { kind: 'genres', names: movie.sharedGenres });
  }
  const country = movie.sharedCountries.find((code) => code !== 'US');
  if (country !== undefined) add(COUNTRY_STRENGTH, { kind: 'country', code: country });
  // No country weighs as much as the language, so that a part of this size means the same one.
  else if (movie.language !== 'en' && movie.place >= WEIGHTS.language) {
    add(LANGUAGE_STRENGTH, { kind: 'language', code: movie.language });
  }
  if (decadeOf(movie.year) === decadeOf(year)) {
    add(DECADE_STRENGTH, { kind: 'decade', year: decadeOf(year) });
  }
  return found
    .sort((a, b) => b.strength - a.strength)
    .slice(0, TOLD)
    .map(({ reason }) => reason);
}
