import { WEIGHTS, type Weights } from '../weights.ts';
import { createBest } from './best.ts';
import { createCandidateFinder } from './candidates.ts';
import { createCoRatings } from './co-ratings.ts';
import { type FilmTable, FLAGS } from './film-table.ts';
import { createPrior } from './prior.ts';
import type { Ratings } from './ratings.ts';
import type { Catalogue, FieldName } from './read-catalogue.ts';
import { createScorer } from './scorer.ts';
import { at, bitsAt } from './sparse.ts';

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
  /** @returns the `count` films most like this one, best first; ties in order of id */
  similar(film: number, count: number): Neighbour[];
  /** What the film last asked about shares with another: raw ids, the most telling first. */
  shared(field: FieldName, film: number): number[];
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
  const scorer = createScorer(catalogue, prior, coRatings, weights);
  return {
    similar(film, count) {
      scorer.load(film);
      const best = createBest(count, films.ids);
      for (const other of candidates.find(film)) {
        if (!canStandBeside(films, film, other)) continue;
        const threshold = best.threshold();
        const score = scorer.score(other, threshold);
        if (score >= threshold) best.offer(other, score);
      }
      return best.sorted().map(({ film: other, score }) => {
        scorer.score(other, Number.NEGATIVE_INFINITY);
        return { film: other, score, parts: scorer.parts.slice() };
      });
    },
    shared: scorer.shared,
  };
}

/** What never stands beside a film, however alike: itself under another id, and what the family rule forbids. */
function canStandBeside({ titles, flags }: FilmTable, film: number, other: number): boolean {
  if (at(titles, film) === at(titles, other)) return false;
  const own = bitsAt(flags, film);
  const others = bitsAt(flags, other);
  if ((own & FLAGS.forChildren) !== 0 && (others & FLAGS.suitable) === 0) return false;
  return (others & FLAGS.adult) === 0 || (own & FLAGS.adult) !== 0;
}
