import { scoreFilms } from '../personal/blend.ts';
import { type History, tastesOf } from '../personal/history.ts';
import { probabilityOf } from '../personal/probability.ts';
import type { TasteModel } from '../personal/taste-model.ts';
import { realAt } from '../typed-arrays.ts';

/**
 * How likely the member whom a film suits worst likes it, 0–1, for each of some films; of members of whom nothing is
 * known nothing is said. Films that the model doesn't know suit nobody; where nobody is known, all suit alike.
 */
export function worstFits(
  model: TasteModel,
  members: readonly History[],
  films: readonly number[],
): ReadonlyMap<number, number> {
  const scores = members
    .map((history) => tastesOf(history, model))
    .filter((taken) => taken.length > 0)
    .map((taken) => scoreFilms(model, taken, 'together'));
  return new Map(
    films.map((id) => {
      const film = model.placeOf(id);
      const fits = scores.map((one) => (film === undefined ? 0 : probabilityOf(realAt(one, film))));
      return [id, fits.length === 0 ? 0 : Math.min(...fits)];
    }),
  );
}
