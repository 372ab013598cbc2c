import { createBest, type Scored } from '../best.ts';
import { WEIGHTS, type Weights } from '../similar/weights.ts';
import { type CandidateFinder, createCandidateFinder } from './candidates.ts';
import { createCoRatings } from './co-ratings.ts';
import { type FilmTable, FLAGS } from './film-table.ts';
import { sharedTerms } from './matchers.ts';
import { createPrior } from './prior.ts';
import type { Ratings } from './ratings.ts';
import type { Catalogue, FieldName } from './read-catalogue.ts';
import { createScorer } from './scorer.ts';
import { createSpanishCandidates } from './spanish-candidates.ts';
import { at, bitsAt, realAt } from './sparse.ts';

/** Knows which films are like which. */
export interface Model {
  /** Makes ready what the others tell about a film. */
  load(film: number): void;
  /**
   * @param said what is to be added to the score of some films, which are looked at whatever the others say
   * @returns the `count` films most like the loaded one, best first; ties in order of id
   */
  similar(count: number, said?: ReadonlyMap<number, number>): readonly Scored[];
  /** Whether a film may stand beside the loaded one, however alike. */
  mayStandBeside(other: number): boolean;
  /** The same among the films whose original language is Spanish. */
  similarInSpanish(count: number): readonly Scored[];
  /** What the score of the loaded film and another is made of, in the order of `PARTS`; valid until the next call. */
  partsOf(other: number): Float64Array;
  /** What the loaded film shares with another: raw ids, the most telling first. */
  shared(field: FieldName, film: number): readonly number[];
}

export interface ModelOptions {
  readonly catalogue: Catalogue;
  readonly ratings: Ratings | undefined;
  readonly weights?: Weights;
}

/** Builds the model: see `PARTS` and `WEIGHTS` for what the score is made of. */
export function createModel({ catalogue, ratings, weights = WEIGHTS }: ModelOptions): Model {
  const { films } = catalogue;
  const coRatings = ratings && createCoRatings(ratings, films.count);
  const prior = createPrior(films, coRatings);
  const candidates = createCandidateFinder(catalogue, prior.popularity, coRatings);
  const spanishCandidates = createSpanishCandidates(catalogue, prior.popularity);
  const scorer = createScorer(catalogue, prior, coRatings, weights);
  let film = 0;

  const bestOf = (
    finder: CandidateFinder,
    count: number,
    said: ReadonlyMap<number, number> = NOTHING_SAID,
  ): Scored[] => {
    const best = createBest(count + SPARE, films.ids);
    const found = new Set([...said.keys(), ...finder.find(film)]);
    for (const other of found) {
      if (!canStandBeside(films, film, other)) continue;
      best.offer(other, scorer.score(other) + (said.get(other) ?? 0));
    }
    return withoutDoubles(films, best.sorted(), count);
  };

  return {
    load(next) {
      film = next;
      scorer.load(film);
    },
    similar: (count, said) => bestOf(candidates, count, said),
    mayStandBeside: (other) => canStandBeside(films, film, other),
    similarInSpanish: (count) => bestOf(spanishCandidates, count),
    partsOf(other) {
      scorer.score(other);
      return scorer.parts;
    },
    shared: (field, other) => sharedTerms(catalogue.fields[field], film, other),
  };
}

const NOTHING_SAID: ReadonlyMap<number, number> = new Map();

/** How many of the best may turn out to be the same film twice. */
const SPARE = 10;
/** A film that is listed twice has the same title and about the same date; remakes come later. */
const SAME_FILM_YEARS = 2;

function withoutDoubles(
  { titles, years }: FilmTable,
  scored: readonly Scored[],
  count: number,
): Scored[] {
  const kept: Scored[] = [];
  for (const one of scored) {
    const isDouble = kept.some(
      ({ film }) =>
        at(titles, film) === at(titles, one.film) &&
        Math.abs(realAt(years, film) - realAt(years, one.film)) < SAME_FILM_YEARS,
    );
    if (!isDouble) kept.push(one);
    if (kept.length === count) break;
  }
  return kept;
}

/** What never stands beside a film, however alike: itself under another id, and what the family rule forbids. */
function canStandBeside({ titles, flags }: FilmTable, film: number, other: number): boolean {
  if (at(titles, film) === at(titles, other)) return false;
  const own = bitsAt(flags, film);
  const others = bitsAt(flags, other);
  if ((own & FLAGS.forChildren) !== 0 && (others & FLAGS.suitable) === 0) return false;
  return (others & FLAGS.adult) === 0 || (own & FLAGS.adult) !== 0;
}
