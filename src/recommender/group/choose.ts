import type { TasteModel } from '../personal/taste-model.ts';
import { SAGA_CAP } from '../saga-cap.ts';
import { at, realAt } from '../typed-arrays.ts';

/** A list's half goes by what all like on the whole, the other by whoever has got least of it so far. */
const TURNS = 0.5;

/** How likely each member likes each film, by the film's place in the model. */
export type Likelihoods = readonly Float64Array[];

/**
 * Films for several: each next one has the best mean of probabilities, in one half as it is, in the other weighted by
 * how likely each member likes none of those chosen before. So everybody soon has one of their own, and nobody is given
 * what only one likes.
 * @param films that may be chosen
 * @returns the best first
 */
export function chooseForAll(
  { filmSagas }: TasteModel,
  members: Likelihoods,
  films: Int32Array,
  count: number,
): number[] {
  const chosen: number[] = [];
  const sagas = new Map<number, number>();
  let needs = members.map(() => 1);
  while (chosen.length < count) {
    const sum = needs.reduce((total, need) => total + need, 0);
    const weights = needs.map((need) => (1 - TURNS) / members.length + (TURNS * need) / sum);
    let best: number | undefined;
    let bestValue = 0;
    for (const film of films) {
      let value = 0;
      for (const [member, likelihood] of members.entries()) {
        value += (weights[member] ?? 0) * realAt(likelihood, film);
      }
      if (value <= bestValue || chosen.includes(film)) continue;
      if ((sagas.get(at(filmSagas, film)) ?? 0) >= SAGA_CAP) continue;
      [best, bestValue] = [film, value];
    }
    if (best === undefined) break;
    const taken = best;
    chosen.push(taken);
    const saga = at(filmSagas, taken);
    if (saga !== 0) sagas.set(saga, (sagas.get(saga) ?? 0) + 1);
    needs = needs.map((need, member) => {
      const likelihood = members[member];
      return likelihood ? need * (1 - realAt(likelihood, taken)) : need;
    });
  }
  return chosen;
}
