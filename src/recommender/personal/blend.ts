import { realAt, weightAt } from '../typed-arrays.ts';
import type { Taken } from './history.ts';
import {
  alike,
  content,
  distinctness,
  ease,
  genres,
  quality,
  type Signal,
  walk,
} from './signals.ts';
import type { TasteModel } from './taste-model.ts';

/**
 * What is added up, each in standard deviations over the films that anybody rated: where the people know the films that
 * somebody loves, and where they don't.
 */
const SIGNALS: readonly {
  readonly signal: Signal;
  readonly known: number;
  readonly unknown: number;
}[] = [
  { signal: ease, known: 1, unknown: 0.2 },
  { signal: alike, known: 0.3, unknown: 0.1 },
  { signal: walk, known: 0.3, unknown: 0 },
  { signal: genres, known: 0.3, unknown: 0.6 },
  { signal: content, known: 0.25, unknown: 0.6 },
  { signal: quality, known: 0, unknown: 0.3 },
];
/** So many likers make a film known by half, and films that are so known on the whole are known. */
const HALF_KNOWN = 10;
const KNOWN = 0.6;

/** Genres so far from the usual ones are a taste of their own; they then count so much more. */
const DISTINCT = 0.8;
const DISTINCT_GENRES = 0.8;

/**
 * Fame: with so few films loved what everybody likes is the safest guess, with so many nobody should be told of films
 * that everybody knows; between the two, in proportion.
 */
const FAME = { few: { loved: 3, weight: 0.4 }, many: { loved: 10, weight: -0.12 } };

/** What somebody is shown alone, or several together: of what all of them like there is less, so that less fame goes. */
type Company = 'alone' | 'together';
const FAME_TOGETHER = 0.3;

/**
 * How well every film suits somebody: higher is better. The weights are those with which people of the small ratings
 * file are predicted best by the others.
 */
export function scoreFilms(
  model: TasteModel,
  tastes: readonly Taken[],
  company: Company = 'alone',
): Float64Array {
  const scores = new Float64Array(model.filmCount);
  const share = knownShare(model, tastes);
  const own = Math.min(1, distinctness(model, tastes) / DISTINCT);
  for (const { signal, known, unknown } of SIGNALS) {
    const more = signal === genres ? own * DISTINCT_GENRES : 0;
    const weight = unknown + share * (known - unknown) + more;
    addStandardised(scores, signal(model, tastes), weight, model.compared);
  }
  const fame = fameWeight(tastes, share * (1 - own));
  const kept = fame < 0 && company === 'together' ? fame * FAME_TOGETHER : fame;
  addStandardised(scores, new Float64Array(model.likers), kept, model.compared);
  return scores;
}

/** How well the people of the model know what somebody loves, 0–1: of films that few rated they tell little. */
function knownShare({ liked }: TasteModel, tastes: readonly Taken[]): number {
  let sum = 0;
  let total = 0;
  for (const { film, weight } of tastes) {
    if (weight <= 0) continue;
    const likers = weightAt(liked, film);
    total += weight;
    sum += (weight * likers) / (likers + HALF_KNOWN);
  }
  return total === 0 ? 1 : Math.min(1, sum / total / KNOWN);
}

/** Fame helps only those whose films people know. */
function fameWeight(tastes: readonly Taken[], known: number): number {
  const { few, many } = FAME;
  const loved = tastes.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  const share = Math.min(1, Math.max(0, (loved - few.loved) / (many.loved - few.loved)));
  const weight = few.weight + share * (many.weight - few.weight);
  return weight > 0 ? weight * known : weight;
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
