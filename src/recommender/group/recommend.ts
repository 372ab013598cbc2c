import { KNOWN_VOTES } from '../../core/weighted-score.ts';
import { scoreFilms } from '../personal/blend.ts';
import { isFindable } from '../personal/choose.ts';
import { type History, tastesOf } from '../personal/history.ts';
import { probabilityOf } from '../personal/probability.ts';
import type { TasteModel } from '../personal/taste-model.ts';
import { createBest } from '../top-k.ts';
import { at, realAt } from '../typed-arrays.ts';
import { chooseForAll } from './choose.ts';

/** How many films a group is told of. */
export const GROUP_LIST = 5;
/** Of so many that suit the members best on the whole the list is chosen. */
const SHORTLIST = 400;

/** A film for a group. */
export interface GroupPick {
  readonly id: number;
  /** How likely a member likes it: the mean, 0–1. */
  readonly score: number;
  /** How likely each member does, in their order. */
  readonly fits: readonly number[];
}

export interface GroupWish {
  /** The films wanted, by id; all that people can find unless given. */
  readonly passing?: ReadonlySet<number>;
  readonly count?: number;
  /** Films that some of them saw may come, too. */
  readonly again?: boolean;
}

/**
 * What several should see together. Members of whom nothing is known don't change the list; where nothing is known of
 * anybody, it is what suits most people.
 */
export function recommendForGroup(
  model: TasteModel,
  members: readonly History[],
  { passing, count = GROUP_LIST, again = false }: GroupWish = {},
): GroupPick[] {
  const tastes = members.map((history) => tastesOf(history, model));
  const known = tastes.some((taken) => taken.length > 0);
  const scores = tastes.map((taken) => scoreFilms(model, taken, 'together'));
  const heard = scores.filter((_, member) => !known || (tastes[member]?.length ?? 0) > 0);
  const welcome = (film: number): boolean => {
    const id = at(model.filmIds, film);
    if (
      passing
        ? !passing.has(id) || at(model.filmVotes, film) < KNOWN_VOTES
        : !isFindable(model, film)
    )
      return false;
    return again || !members.some(({ seen, ratings }) => seen.has(id) || ratings.has(id));
  };
  const shortlist = createBest(SHORTLIST, model.filmIds);
  for (let film = 0; film < model.filmCount; film++) {
    if (!welcome(film)) continue;
    let sum = 0;
    for (const one of heard) sum += realAt(one, film);
    shortlist.offer(film, sum);
  }
  const films = Int32Array.from(shortlist.sorted(), ({ film }) => film);
  const likelihoods = heard.map((one) => {
    const likelihood = new Float64Array(model.filmCount);
    for (const film of films) likelihood[film] = probabilityOf(realAt(one, film));
    return likelihood;
  });
  return chooseForAll(model, likelihoods, films, count).map((film) => ({
    id: at(model.filmIds, film),
    score: likelihoods.reduce((sum, one) => sum + realAt(one, film), 0) / likelihoods.length,
    fits: scores.map((one) => probabilityOf(realAt(one, film))),
  }));
}
