import { PARTS, type Part } from '../similar/parts.ts';
import type { Weights } from '../similar/weights.ts';
import type { CoRatings } from './co-ratings.ts';
import { FLAGS } from './film-table.ts';
import { createAccumulator, createMatcher, type Matcher } from './matchers.ts';
import { byPopularity, type Prior } from './prior.ts';
import { type Catalogue, knownBy } from './read-catalogue.ts';
import { at, bitsAt, realAt } from './sparse.ts';
import { hasTerms } from './term-field.ts';

/** Says how alike a film and others are: `load` it once, then ask for each. */
export interface Scorer {
  load(film: number): void;
  /** @returns the sum of the parts. */
  score(other: number): number;
  /** What the last score was made of, in the order of `PARTS`. */
  readonly parts: Float64Array;
}

/**
 * Of a term that more films have, only so many of the best liked are compared by it: this bounds the work in a
 * catalogue of any size.
 */
const HOLDERS: Readonly<Record<'directors' | 'cast' | 'keywords' | 'text' | 'studios', number>> = {
  directors: 2000,
  cast: 2000,
  keywords: 4000,
  text: 600,
  studios: 2000,
};

/** Scores that differ by less count as equal, so that the last bits of a sum never decide who comes first. */
const PRECISION = 1e-6;

const PLACE = Object.fromEntries(PARTS.map((part, index) => [part, index])) as Record<Part, number>;

export function createScorer(
  catalogue: Catalogue,
  prior: Prior,
  coRatings: CoRatings | undefined,
  weights: Weights,
): Scorer {
  const { films, fields } = catalogue;
  const order = byPopularity(films, prior.popularity);
  const accumulator = (name: keyof typeof HOLDERS): Matcher =>
    createAccumulator(fields[name], order, HOLDERS[name]);
  const directors = accumulator('directors');
  const cast = accumulator('cast');
  const keywords = accumulator('keywords');
  const text = accumulator('text');
  const studios = accumulator('studios');
  const genres = createMatcher(fields.genres);
  const countries = createMatcher(fields.countries);
  const matchers = [directors, cast, keywords, text, studios, genres, countries];
  const parts = new Float64Array(PARTS.length);
  let film = 0;
  let popularityWeight = 0;
  let languageWeight = 0;

  const scoreFacts = (other: number): void => {
    const decades = Math.abs(realAt(films.years, film) - realAt(films.years, other)) / 10;
    const collection = at(films.collections, film);
    const sameSaga = collection !== 0 && collection === at(films.collections, other);
    const sameLanguage = at(films.languages, film) === at(films.languages, other);
    const genre = genres.cosine(other);
    const beside = coRatings?.beside(other);
    parts[PLACE.collection] = sameSaga ? weights.collection : 0;
    parts[PLACE.director] = weights.director * directors.cosine(other);
    parts[PLACE.genres] = weights.genres * genre - noGenre(other, genre) - mismatch(other);
    parts[PLACE.place] =
      (sameLanguage ? languageWeight : 0) + weights.country * countries.cosine(other);
    parts[PLACE.era] = -weights.era * Math.sqrt(decades) * (sameSaga ? 0.5 : 1);
    parts[PLACE.prior] =
      popularityWeight * realAt(prior.popularity, other) +
      weights.quality * realAt(prior.quality, other);
    parts[PLACE.ratings] = beside
      ? weights.coRating * beside.cosine + weights.lift * beside.lift
      : 0;
  };

  const noGenre = (other: number, likeness: number): number =>
    likeness === 0 && hasTerms(fields.genres, film) && hasTerms(fields.genres, other)
      ? weights.noGenre
      : 0;

  const mismatch = (other: number): number => {
    const different = bitsAt(films.flags, film) ^ bitsAt(films.flags, other);
    const isDocumentary = (bitsAt(films.flags, film) & FLAGS.documentary) !== 0;
    return (
      ((different & FLAGS.animation) === 0 ? 0 : weights.animationMismatch) +
      ((different & FLAGS.horror) === 0 ? 0 : weights.horrorMismatch) +
      ((different & FLAGS.documentary) === 0 ? 0 : weights.documentaryMismatch) +
      ((different & FLAGS.forChildren) === 0 || isDocumentary ? 0 : weights.audienceMismatch)
    );
  };

  return {
    parts,
    load(next) {
      film = next;
      const share = realAt(prior.fame, film);
      popularityWeight =
        // What is known by nothing gets the most popular of its time: there is nothing else to go by.
        knownBy(catalogue, film) === 0
          ? weights.popularity
          : (weights.popularity * share) / (share + weights.halfPopularity);
      languageWeight =
        at(films.languages, film) === films.english ? weights.english : weights.language;
      coRatings?.load(film);
      for (const matcher of matchers) matcher.load(film);
    },
    score(other) {
      scoreFacts(other);
      parts[PLACE.cast] = weights.cast * Math.sqrt(cast.cosine(other));
      parts[PLACE.keywords] = weights.keywords * Math.sqrt(keywords.cosine(other));
      parts[PLACE.text] = weights.text * Math.sqrt(text.cosine(other));
      parts[PLACE.studio] = weights.studio * studios.cosine(other);
      return Math.round(sum(parts) / PRECISION) * PRECISION;
    },
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += realAt(values, i);
  return total;
}
