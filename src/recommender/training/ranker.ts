import { createFeatures, FEATURES, type Feature } from './features.ts';
import type { Likeness } from './likeness.ts';
import { realAt } from './sparse.ts';

/** How much each feature of a pair adds to the log-odds of "who loved one should see the other". */
export type Weights = Readonly<Record<Feature, number>>;

/**
 * Fitted by `npm run eval -- recommender --fit` on `data/afinidades.csv`: of the films on the shortlist of a film, those that
 * its list names are to come first, its own list never being looked at. Nothing else was fitted on. Set by hand are
 * `genres`, `decades`, `english` and what takes kinds apart: the shortlist has been picked by them, so that the fit can't
 * see them. A fit anew gives near values, not the same: it follows the shortlist, which these weights don't touch.
 */
export const WEIGHTS: { readonly named: Weights; readonly unnamed: Weights } = {
  /** Beside a film that lists of other films name. */
  named: {
    keywords: 1.98,
    text: 1.7,
    genres: 0.4,
    director: 0.81,
    cast: 0.59,
    retold: 1.9,
    language: 0.46,
    english: 0.7,
    decades: -0.2,
    runtime: -0.85,
    votes: -0.16,
    votesApart: -0.14,
    quality: 0.47,
    lift: 0.32,
    listedBy: 2.17,
    together: 1.15,
    near: 1.45,
    animationApart: -0.3,
    documentaryApart: -1,
    horrorApart: -0.3,
    childrenApart: -1.5,
    shortApart: -1,
    concertApart: -0.5,
    comedyApart: -0.2,
  },
  /** Beside one that no list names. */
  unnamed: {
    keywords: 2.55,
    text: 2.19,
    genres: 0.4,
    director: 1.29,
    cast: 1.07,
    retold: 2.48,
    language: 0.73,
    english: 1,
    decades: -0.5,
    runtime: -0.95,
    votes: -0.11,
    votesApart: -0.19,
    quality: 0.3,
    lift: 0.49,
    listedBy: 0,
    together: 0,
    near: 2.34,
    animationApart: -0.3,
    documentaryApart: -1,
    horrorApart: -0.3,
    childrenApart: -1.5,
    shortApart: -1,
    concertApart: -0.5,
    comedyApart: -0.2,
  },
};

/** Scores that differ by less count as equal, so that the last bits of a sum never decide who comes first. */
const PRECISION = 1e-6;

/** @returns a function that says how well a film would stand beside the loaded one, in log-odds but for a constant */
export function createRanker(likeness: Likeness, weights = WEIGHTS): (other: number) => number {
  const fill = createFeatures(likeness);
  const row = new Float64Array(FEATURES.length);
  const vectors = {
    named: Float64Array.from(FEATURES, (name) => weights.named[name]),
    unnamed: Float64Array.from(FEATURES, (name) => weights.unnamed[name]),
  };
  return (other) => {
    fill(other, row);
    const vector = likeness.graph.isNamed() ? vectors.named : vectors.unnamed;
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += realAt(row, i) * realAt(vector, i);
    return Math.round(sum / PRECISION) * PRECISION;
  };
}
