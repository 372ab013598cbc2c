import { KNOWN_VOTES } from '../../core/weighted-score.ts';
import { at, byteAt, realAt } from '../typed-arrays.ts';
import { scoreFilms } from './blend.ts';
import { chooseBest, isFindable } from './choose.ts';
import { type History, type Taken, tastesOf } from './history.ts';
import { broughtBy, namable } from './motives.ts';
import { probabilityOf } from './probability.ts';
import type { TasteModel } from './taste-model.ts';

/** How many films a person is told of. */
export const LIST_SIZE = 10;
/** Who loves so large a share of films for children is shown films for children. */
const CHILDREN_SHARE = 0.8;
const CHILDREN_LEAST = 3;

/** A film for somebody. */
export interface PersonalFilm {
  readonly id: number;
  /** How likely they like it, 0–1, falling down the list. */
  readonly score: number;
  /** Those of their films that bring it in, at most two, the nearest first; none where people do. */
  readonly besides: readonly number[];
  readonly wanted: boolean;
}

export interface Wish {
  /** The films wanted, by id; all that people can find unless given. */
  readonly passing?: ReadonlySet<number>;
  /** How many: `LIST_SIZE` unless given. */
  readonly count?: number;
}

/** What somebody should see: the best for them of the films that they haven't seen. */
export function recommendFor(
  model: TasteModel,
  history: History,
  { passing, count = LIST_SIZE }: Wish = {},
): PersonalFilm[] {
  const tastes = tastesOf(history, model);
  const scores = scoreFilms(model, tastes);
  const forChildren = passing === undefined && lovesChildrens(model, tastes);
  const { seen, ratings, wanted } = history;
  const chosen = chooseBest(model, scores, count, (film) => {
    const id = at(model.filmIds, film);
    if (seen.has(id) || ratings.has(id)) return false;
    if (passing) return passing.has(id) && at(model.filmVotes, film) >= KNOWN_VOTES;
    return isFindable(model, film) && (!forChildren || byteAt(model.filmChildren, film) === 1);
  });
  const loved = namable(tastes);
  return chosen.map((film) => ({
    id: at(model.filmIds, film),
    score: probabilityOf(realAt(scores, film)),
    besides: broughtBy(model, loved, film).map((own) => at(model.filmIds, own)),
    wanted: wanted.has(at(model.filmIds, film)),
  }));
}

/** Whether what somebody loves are nearly all films for children. */
function lovesChildrens({ filmChildren }: TasteModel, tastes: readonly Taken[]): boolean {
  const loved = namable(tastes);
  const childrens = loved.filter(({ film }) => byteAt(filmChildren, film) === 1).length;
  return childrens >= CHILDREN_LEAST && childrens >= loved.length * CHILDREN_SHARE;
}
