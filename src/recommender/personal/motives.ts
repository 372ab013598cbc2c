import { at, byteAt, realAt, weightAt } from '../typed-arrays.ts';
import type { Taken } from './history.ts';
import type { TasteModel } from './taste-model.ts';

/** Films of somebody's own are named up to so many. */
const NAMED = 2;
/** A second one only where it is nearly as near as the first. */
const NEARLY = 0.7;
/** What is farther is no reason. */
const LEAST = 0.2;
const CONTENT_UNIT = 255;
/** How far EASE's weights, which are small, reach beside stored scores. */
const EASE_REACH = 4;

/** Which of the films that somebody loves bring a film in: at most two, the nearest first. */
export function broughtBy(model: TasteModel, loved: readonly Taken[], film: number): number[] {
  const through = throughPeople(model, film);
  const near = loved
    .map(({ film: own, weight }) => ({
      own,
      nearness: weight * (stored(model, own, film) + EASE_REACH * together(model, own, through)),
    }))
    .sort((a, b) => b.nearness - a.nearness);
  const first = near[0]?.nearness ?? 0;
  return near
    .slice(0, NAMED)
    .filter(({ nearness }) => nearness >= Math.max(LEAST, first * NEARLY))
    .map(({ own }) => own);
}

/** Those of somebody's films that can be named as loved or liked. */
export const namable = (tastes: readonly Taken[]): Taken[] =>
  tastes.filter(({ weight }) => weight >= LIKED_WEIGHT);
const LIKED_WEIGHT = 0.6;

/** How alike the stored list of a film says that another one is, 0–1. */
function stored(
  { nearOffsets, nearFilms, nearScores }: TasteModel,
  film: number,
  other: number,
): number {
  for (let k = at(nearOffsets, film); k < at(nearOffsets, film + 1); k++) {
    if (at(nearFilms, k) === other) return byteAt(nearScores, k) / CONTENT_UNIT;
  }
  return 0;
}

/** (XXᵀ + λI)⁻¹x / own of a film's column x: with it each film's weight in EASE is one short sum. */
function throughPeople(model: TasteModel, film: number): Float64Array {
  const { peopleCount, raterOffsets, raters, raterLikings, inverse, own } = model;
  const sums = new Float64Array(peopleCount);
  for (let k = at(raterOffsets, film); k < at(raterOffsets, film + 1); k++) {
    const row = at(raters, k) * peopleCount;
    const liking = weightAt(raterLikings, k) / weightAt(own, film);
    for (let i = 0; i < peopleCount; i++) {
      sums[i] = realAt(sums, i) + liking * weightAt(inverse, row + i);
    }
  }
  return sums;
}

function together(
  { raterOffsets, raters, raterLikings }: TasteModel,
  film: number,
  through: Float64Array,
): number {
  let sum = 0;
  for (let k = at(raterOffsets, film); k < at(raterOffsets, film + 1); k++) {
    sum += weightAt(raterLikings, k) * realAt(through, at(raters, k));
  }
  return sum;
}
