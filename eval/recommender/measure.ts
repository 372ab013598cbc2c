import { type Ratings, ratingsOf } from '../../src/recommender/training/read-ratings.ts';
import { at } from '../../src/recommender/training/sparse.ts';
import type { System } from './baselines.ts';
import type { EvaluationData } from './data.ts';
import { bootstrap, hitRate, mean, median, ndcg } from './metrics.ts';
import { createRandom } from './split.ts';
import { type Gains, likedTogether } from './truth.ts';

/** Users to fit on, and what the others like together. */
export interface Split {
  readonly fit: Ratings;
  readonly truth: ReadonlyMap<number, Gains>;
  /** Likers in the judging half, by film asked about. */
  readonly likers: ReadonlyMap<number, number>;
}

export interface Measures {
  readonly name: string;
  readonly ndcg: number;
  readonly ndcgInterval: readonly [number, number];
  readonly hitRate: number;
  readonly hitInterval: readonly [number, number];
  /** Different films recommended over all splits, and for how many different films. */
  readonly covered: number;
  readonly asked: number;
  readonly medianVotes: number;
  /** Share of the recommended that are of the same saga. */
  readonly sameSaga: number;
  /** nDCG@5 of the third of the films with most, middling and fewest likers. */
  readonly byThird: readonly [number, number, number];
}

const MIN_LIKERS = 10;

export function createSplit(
  { ratings }: EvaluationData,
  [fitUsers, judges]: readonly [readonly number[], readonly number[]],
): Split {
  const truth = likedTogether(ratings, judges, MIN_LIKERS);
  const likers = new Map<number, number>();
  for (const user of judges) {
    for (let k = at(ratings.lists.offsets, user); k < at(ratings.lists.offsets, user + 1); k++) {
      const film = at(ratings.lists.values, k);
      if (at(ratings.stars, k) >= 40) likers.set(film, (likers.get(film) ?? 0) + 1);
    }
  }
  return { fit: ratingsOf(ratings, fitUsers), truth, likers };
}

interface Outcome {
  readonly film: number;
  readonly likers: number;
  readonly ndcg: number;
  readonly hit: number;
}

/** Measures a system over splits, each film asked about in each split where enough judges like it. */
export function measure(
  { catalogue: { films } }: EvaluationData,
  system: System,
  splits: readonly Split[],
): Measures {
  const outcomes: Outcome[] = [];
  const covered = new Set<number>();
  const votes: number[] = [];
  let sameSaga = 0;
  for (const { fit, truth, likers } of splits) {
    const recommend = system.fit(fit);
    for (const [film, gains] of truth) {
      const five = recommend(film);
      outcomes.push({
        film,
        likers: likers.get(film) ?? 0,
        ndcg: ndcg(gains, five),
        hit: hitRate(gains, five),
      });
      const saga = at(films.collections, film);
      for (const other of five) {
        covered.add(other);
        votes.push(at(films.voteCounts, other));
        if (saga !== 0 && at(films.collections, other) === saga) sameSaga++;
      }
    }
  }
  const groups = byFilm(outcomes);
  const byLikers = [...outcomes].sort((a, b) => b.likers - a.likers);
  const third = Math.ceil(byLikers.length / 3);
  const thirdOf = (index: number): number =>
    mean(byLikers.slice(index * third, (index + 1) * third).map((outcome) => outcome.ndcg));
  return {
    name: system.name,
    ndcg: mean(outcomes.map((outcome) => outcome.ndcg)),
    ndcgInterval: bootstrap(
      groups.map((group) => group.map((outcome) => outcome.ndcg)),
      createRandom(2),
    ),
    hitRate: mean(outcomes.map(({ hit }) => hit)),
    hitInterval: bootstrap(
      groups.map((group) => group.map(({ hit }) => hit)),
      createRandom(3),
    ),
    covered: covered.size,
    asked: groups.length,
    medianVotes: median(votes),
    sameSaga: votes.length === 0 ? 0 : sameSaga / votes.length,
    byThird: [thirdOf(0), thirdOf(1), thirdOf(2)],
  };
}

function byFilm(outcomes: readonly Outcome[]): Outcome[][] {
  const groups = new Map<number, Outcome[]>();
  for (const outcome of outcomes) {
    const group = groups.get(outcome.film);
    if (group) group.push(outcome);
    else groups.set(outcome.film, [outcome]);
  }
  return [...groups.values()];
}
