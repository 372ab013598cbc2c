import { createFeatures, FEATURES } from '../../src/recommender/training/features.ts';
import type { Likeness } from '../../src/recommender/training/likeness.ts';
import type { Shortlist } from '../../src/recommender/training/shortlist.ts';
import { realAt, weightAt } from '../../src/recommender/training/sparse.ts';
import type { Example } from './logit.ts';

/** A film with its shortlist, and how much of the film's own list that holds. */
export interface ListExample extends Example {
  /** Films of its own list, on the shortlist or not. */
  readonly listed: number;
}

/** The first of a list counts 1, each next one this much less. */
const PLACE_STEP = 0.06;

/** What stands on the shortlist of each film, and which of it the film's own list names; that list is not looked at else. */
export function examplesOf(
  films: readonly number[],
  likeness: Likeness,
  shortlist: Shortlist,
): ListExample[] {
  const fill = createFeatures(likeness);
  const size = FEATURES.length;
  const row = new Float64Array(size);
  return films.map((film) => {
    likeness.load(film);
    const own = likeness.graph.own(film);
    const candidates = shortlist.find().all;
    const rows = new Float32Array(candidates.length * size);
    const wanted = new Float32Array(candidates.length);
    for (const [place, other] of candidates.entries()) {
      fill(other, row);
      rows.set(row, place * size);
      const listedAt = own.indexOf(other);
      wanted[place] = listedAt < 0 ? 0 : 1 - PLACE_STEP * listedAt;
    }
    const sum = wanted.reduce((total, share) => total + share, 0);
    return {
      rows,
      wanted: sum === 0 ? wanted : wanted.map((share) => share / sum),
      listed: own.length,
    };
  });
}

/** How well some weights bring forward what lists name. */
export interface ListAgreement {
  /** Of the first five, the share that the list names. */
  readonly five: number;
  /** Of the list, the share among the first 25. */
  readonly recall: number;
  /** Of the list, the share on the shortlist: no weights can do better. */
  readonly found: number;
}

export function agreementOf(
  examples: readonly ListExample[],
  weights: Float64Array,
): ListAgreement {
  const sums = { five: 0, recall: 0, found: 0 };
  const size = weights.length;
  for (const { rows, wanted, listed } of examples) {
    const scores = Float64Array.from(wanted, (_, place) => {
      let score = 0;
      for (let i = 0; i < size; i++) score += weightAt(rows, place * size + i) * realAt(weights, i);
      return score;
    });
    const order = Int32Array.from(wanted.keys()).sort(
      (a, b) => realAt(scores, b) - realAt(scores, a),
    );
    const hits = (most: number): number =>
      order
        .subarray(0, most)
        .reduce((sum, place) => sum + (weightAt(wanted, place) > 0 ? 1 : 0), 0);
    sums.five += hits(5) / 5;
    sums.recall += hits(25) / listed;
    sums.found += hits(order.length) / listed;
  }
  const { length } = examples;
  return { five: sums.five / length, recall: sums.recall / length, found: sums.found / length };
}
