import { realAt } from '../arrays.ts';
import type { Taken } from './history.ts';
import type { TasteModel } from './model.ts';
import { alike, content, ease, genres, type Signal, walk } from './signals.ts';

/** What is added up, each in standard deviations over the films that anybody rated. */
const SIGNALS: readonly { readonly signal: Signal; readonly weight: number; readonly byPeople: boolean }[] = [
  { signal: ease, weight: 1, byPeople: true },
  { signal: alike, weight: 0.3, byPeople: true },
  { signal: walk, weight: 0.3, byPeople: true },
  { signal: genres, weight: 0.3, byPeople: false },
  { signal: content, weight: 0.25, byPeople: false },
];
/** Taken off for fame, so that nobody is told of films that everybody knows. */
const POPULARITY = 0.3;
/** With so few films loved, what everybody likes is the safest guess; with so many nothing of it is needed. */
const FEW = 3;
const ENOUGH = 10;

/**
 * How well every film suits somebody: higher is better. The weights are those with which people of the small ratings
 * file are predicted best by the others.
 */
export function scoreFilms(model: TasteModel, tastes: readonly Taken[]): Float64Array {
  const scores = new Float64Array(model.filmCount);
  for (const { signal, weight } of SIGNALS) {
    addStandardised(scores, signal(model, tastes), weight, model.rated);
  }
  const loved = tastes.reduce((sum, taken) => sum + Math.max(0, taken.weight), 0);
  const share = Math.min(1, Math.max(0, (loved - FEW) / (ENOUGH - FEW)));
  const likers = Float64Array.from(model.likers);
  addStandardised(scores, likers, -POPULARITY * share, model.rated);
  return scores;
}

/** Adds a signal in standard deviations from its mean over some films; one that doesn't vary adds nothing. */
function addStandardised(
  scores: Float64Array,
  signal: Float64Array,
  weight: number,
  films: Int32Array,
): void {
  let sum = 0;
  let squares = 0;
  for (const film of films) {
    const value = realAt(signal, film);
    sum += value;
    squares += value * value;
  }
  const mean = sum / Math.max(1, films.length);
  const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, films.length) - mean * mean));
  if (!(deviation > 1e-9)) return;
  const factor = weight / deviation;
  for (let film = 0; film < scores.length; film++) {
    scores[film] = realAt(scores, film) + factor * (realAt(signal, film) - mean);
  }
}
