import { PARTS } from '../parts.ts';
import { WEIGHTS, type Weights } from '../weights.ts';
import { createCandidateFinder } from './candidates.ts';
import { createCoRatings } from './co-ratings.ts';
import { type FilmTable, FLAGS } from './film-table.ts';
import { createPrior } from './prior.ts';
import type { Ratings } from './ratings.ts';
import { type Catalogue, FIELD_NAMES, type FieldName } from './read-catalogue.ts';
import { at } from './sparse.ts';
import { createMatcher, type Matcher } from './term-field.ts';

/** A film beside the one asked about. */
export interface Neighbour {
  readonly film: number;
  /** Sum of the parts. */
  readonly score: number;
  /** In the order of `PARTS`. */
  readonly parts: Float64Array;
}

/** Knows which films are like which. */
export interface Model {
  /** @returns the `count` films most like this one, best first; ties in order of film */
  similar(film: number, count: number): Neighbour[];
  /** What the film last asked about shares with another: raw ids, the most telling first. */
  shared(field: FieldName, film: number): number[];
}

export interface ModelOptions {
  readonly catalogue: Catalogue;
  readonly ratings: Ratings | undefined;
  readonly weights?: Weights;
}

/** Scores that differ by less count as equal, so that the last bits of a sum never decide who comes first. */
const PRECISION = 1e-6;

/** Builds the model: see `PARTS` and `WEIGHTS` for what the score is made of. */
export function createModel({ catalogue, ratings, weights = WEIGHTS }: ModelOptions): Model {
  const { films, fields } = catalogue;
  const coRatings = ratings && createCoRatings(ratings, films.count);
  const prior = createPrior(films, coRatings);
  const candidates = createCandidateFinder(catalogue, prior.popularity, coRatings);
  const matchers = Object.fromEntries(
    FIELD_NAMES.map((name) => [name, createMatcher(fields[name])]),
  ) as Record<FieldName, Matcher>;
  const parts = new Float64Array(PARTS.length);

  const scoreParts = (film: number, other: number): number => {
    const together = coRatings?.beside(other);
    const decades = Math.abs(at(films.years, film) - at(films.years, other)) / 10;
    // In the order of PARTS.
    parts[0] = sameCollection(films, film, other) ? weights.collection : 0;
    parts[1] = weights.director * matchers.directors.cosine(other);
    parts[2] = weights.cast * Math.sqrt(matchers.cast.cosine(other));
    parts[3] = weights.keywords * Math.sqrt(matchers.keywords.cosine(other));
    parts[4] =
      weights.genres * matchers.genres.cosine(other) -
      weights.genreMismatch * mismatches(films, film, other);
    parts[5] = weights.text * Math.sqrt(matchers.text.cosine(other));
    parts[6] =
      (at(films.languages, film) === at(films.languages, other) ? weights.language : 0) +
      weights.country * matchers.countries.cosine(other);
    parts[7] = weights.studio * matchers.studios.cosine(other);
    parts[8] = -weights.era * Math.sqrt(decades);
    parts[9] =
      weights.popularity * at(prior.popularity, other) + weights.quality * at(prior.quality, other);
    parts[10] = together ? weights.coRating * together.cosine + weights.lift * together.lift : 0;
    let sum = 0;
    for (const part of parts) sum += part;
    return Math.round(sum / PRECISION) * PRECISION;
  };

  return {
    similar(film, count) {
      coRatings?.load(film);
      for (const name of FIELD_NAMES) matchers[name].load(film);
      const best = new Best(count);
      for (const other of candidates.find(film)) {
        if (canStandBeside(films, film, other)) best.offer(other, scoreParts(film, other));
      }
      return best.sorted().map(({ film: other, score }) => {
        scoreParts(film, other);
        return { film: other, score, parts: parts.slice() };
      });
    },
    shared: (field, film) => matchers[field].shared(film),
  };
}

const sameCollection = ({ collections }: FilmTable, film: number, other: number): boolean =>
  at(collections, film) !== 0 && at(collections, film) === at(collections, other);

/** What never stands beside a film, however alike: itself under another id, and what the family rule forbids. */
function canStandBeside({ titles, flags }: FilmTable, film: number, other: number): boolean {
  if (at(titles, film) === at(titles, other)) return false;
  const own = at(flags, film);
  const others = at(flags, other);
  if ((own & FLAGS.forChildren) !== 0 && (others & FLAGS.suitable) === 0) return false;
  return (others & FLAGS.adult) === 0 || (own & FLAGS.adult) !== 0;
}

const MISMATCHES = [FLAGS.animation, FLAGS.documentary, FLAGS.forChildren];

function mismatches({ flags }: FilmTable, film: number, other: number): number {
  const different = at(flags, film) ^ at(flags, other);
  return MISMATCHES.reduce((sum, flag) => sum + ((different & flag) === 0 ? 0 : 1), 0);
}

interface Scored {
  readonly film: number;
  readonly score: number;
}

const better = (a: Scored, b: Scored): number => b.score - a.score || a.film - b.film;

/** Keeps the best of what it is offered. */
class Best {
  private kept: Scored[] = [];
  private threshold = Number.NEGATIVE_INFINITY;
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  offer(film: number, score: number): void {
    if (score < this.threshold) return;
    this.kept.push({ film, score });
    if (this.kept.length >= this.size * 4) this.trim();
  }

  sorted(): readonly Scored[] {
    this.trim();
    return this.kept;
  }

  private trim(): void {
    this.kept.sort(better);
    this.kept.length = Math.min(this.kept.length, this.size);
    if (this.kept.length === this.size) this.threshold = this.kept.at(-1)?.score ?? this.threshold;
  }
}
