import { PARTS, type Part } from '../parts.ts';
import type { Weights } from '../weights.ts';
import type { CoRatings } from './co-ratings.ts';
import { FLAGS } from './film-table.ts';
import type { Prior } from './prior.ts';
import { type Catalogue, FIELD_NAMES, type FieldName, knownBy } from './read-catalogue.ts';
import { at, bitsAt, realAt } from './sparse.ts';
import { createMatcher, hasTerms, type Matcher } from './term-field.ts';

/** Says how alike a film and others are: `load` it once, then ask for each. */
export interface Scorer {
  load(film: number): void;
  /**
   * @param threshold a score that does not matter any more
   * @returns the sum of the parts; below the threshold possibly less than that: −∞
   */
  score(other: number, threshold: number): number;
  /** What the last score was made of, in the order of `PARTS`; whole when that score was finite. */
  readonly parts: Float64Array;
  /** What the loaded film shares with another: raw ids, the most telling first. */
  shared(field: FieldName, other: number): number[];
}

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
  const matchers = Object.fromEntries(
    FIELD_NAMES.map((name) => [name, createMatcher(fields[name])]),
  ) as Record<FieldName, Matcher>;
  const { directors, cast, keywords, genres, text, countries, studios } = matchers;
  const parts = new Float64Array(PARTS.length);
  let film = 0;
  let popularityWeight = 0;
  let languageWeight = 0;

  /** The parts that cost little to work out. */
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
      for (const name of FIELD_NAMES) matchers[name].load(film);
    },
    score(other, threshold) {
      parts.fill(0);
      scoreFacts(other);
      const facts = sum(parts);
      const studio = weights.studio * studios.cosine(other);
      if (facts + studio + weights.keywords + weights.cast + weights.text < threshold - PRECISION) {
        return Number.NEGATIVE_INFINITY;
      }
      const keyword = weights.keywords * Math.sqrt(keywords.cosine(other));
      if (facts + studio + keyword + weights.cast + weights.text < threshold - PRECISION) {
        return Number.NEGATIVE_INFINITY;
      }
      parts[PLACE.studio] = studio;
      parts[PLACE.keywords] = keyword;
      parts[PLACE.cast] = weights.cast * Math.sqrt(cast.cosine(other));
      parts[PLACE.text] = weights.text * Math.sqrt(text.cosine(other));
      return Math.round(sum(parts) / PRECISION) * PRECISION;
    },
    shared: (field, other) => matchers[field].shared(other),
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += realAt(values, i);
  return total;
}
