import { SAGA_CAP } from '../saga-cap.ts';
import { createBest } from '../top-k.ts';
import { at, realAt } from '../typed-arrays.ts';
import type { TasteModel } from './taste-model.ts';

/** With fewer votes hardly anybody could find the film. */
const FINDABLE_VOTES = 30;
/** So many times as many are ranked, for those that the saga rule sets aside. */
const RESERVE = 4;

/** Which films may be shown, by their places. */
export type Welcome = (film: number) => boolean;

/** Whether enough people know a film for it to be found. */
export const isFindable = ({ filmVotes }: TasteModel, film: number): boolean =>
  at(filmVotes, film) >= FINDABLE_VOTES;

/** The best of some films, best first: at most two of a saga. */
export function chooseBest(
  { filmIds, filmSagas, filmCount }: TasteModel,
  scores: Float64Array,
  count: number,
  welcome: Welcome,
): number[] {
  const best = createBest(count * RESERVE, filmIds);
  for (let film = 0; film < filmCount; film++) {
    if (welcome(film)) best.offer(film, realAt(scores, film));
  }
  const sagas = new Map<number, number>();
  const chosen: number[] = [];
  for (const { film } of best.sorted()) {
    const saga = at(filmSagas, film);
    const before = sagas.get(saga) ?? 0;
    if (saga !== 0 && before >= SAGA_CAP) continue;
    sagas.set(saga, before + 1);
    chosen.push(film);
    if (chosen.length === count) break;
  }
  return chosen;
}
