import type { Scored } from '../best.ts';
import { scoreOf } from '../similar/score.ts';
import type { Affinities } from './affinities.ts';
import type { Model } from './model.ts';

/** A film beside another as it is stored. */
export interface Stored {
  readonly film: number;
  /** 0–1, falling. */
  readonly score: number;
  /** Why it was put there by hand. */
  readonly motive?: string;
}

/** The first of a list written by hand, and what each later one has less. */
const FIRST = 0.99;
const STEP = 0.01;
/** What the model finds stands below what was written. */
const BELOW_HAND = 0.88;
/** How many places a listed film that the model finds too comes forward of one that it doesn't. */
const AGREED = 4;
/** Of those that it finds, how much its own order counts. */
const RANK_SHARE = 0.1;

export const byModel = (scored: readonly Scored[]): Stored[] =>
  scored.map(({ film, score }) => ({ film, score: scoreOf(score) }));

/**
 * The films to store beside the one that the model has loaded: those that were listed by hand, the ones that the
 * model finds too first, then the model's, with what other films' lists say of them.
 */
export function handFirst(
  film: number,
  count: number,
  model: Model,
  affinities: Affinities,
): Stored[] {
  const found = model.similar(count, affinities.besides(film));
  const ranks = new Map(found.map((one, rank) => [one.film, rank]));
  const listed = affinities
    .of(film)
    .filter((one) => model.mayStandBeside(one.film))
    .map((one, place) => {
      const rank = ranks.get(one.film);
      return { ...one, key: place + (rank === undefined ? AGREED : rank * RANK_SHARE) };
    })
    .sort((a, b) => a.key - b.key)
    .map(({ film: other, motive }, place) => ({
      film: other,
      motive,
      score: FIRST - STEP * place,
    }));
  const own = new Set(listed.map((one) => one.film));
  const top = listed.length > 0 ? BELOW_HAND : 1;
  const others = byModel(found.filter((one) => !own.has(one.film))).map((one) => ({
    ...one,
    score: one.score * top,
  }));
  return [...listed, ...others].slice(0, count);
}
