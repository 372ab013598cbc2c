import { at, byteAt, realAt, weightAt } from '../typed-arrays.ts';
import type { Taken } from './history.ts';
import type { TasteModel } from './taste-model.ts';

/** A number for every film, of which only the order and the distances tell. */
export type Signal = (model: TasteModel, tastes: readonly Taken[]) => Float64Array;

/** How many of the people most alike are asked. */
const ALIKE = 40;
/** Added to the norm of somebody who rated little: one film in common is no likeness. */
const SHRINKAGE = 2;
/** How much a film's fame takes off the walk. */
const FAME = 0.3;
const CONTENT_UNIT = 255;
/** Half a neighbour of what is not liked is unliked. */
const DISLIKE = 0.5;
/** Films of a middling person that a person's own genres are added to. */
const GENRE_PRIOR = 3;
const GENRE_COUNT = 20;

/** EASE: −vP / diag P of a person's likings v, through the people. */
export const ease: Signal = (model, tastes) => {
  const { peopleCount, inverse, own, rated } = model;
  const likeness = common(model, tastes);
  const through = new Float64Array(peopleCount);
  for (let i = 0; i < peopleCount; i++) {
    let sum = 0;
    const row = i * peopleCount;
    for (let j = 0; j < peopleCount; j++) sum += weightAt(inverse, row + j) * realAt(likeness, j);
    through[i] = sum;
  }
  const scores = spread(model, through);
  for (const { film, weight } of tastes) scores[film] = realAt(scores, film) - weight;
  for (const film of rated) scores[film] = realAt(scores, film) / weightAt(own, film);
  return scores;
};

/** What the people most alike like, the most alike the most. */
export const alike: Signal = (model, tastes) => {
  const likeness = common(model, tastes);
  for (let i = 0; i < likeness.length; i++) {
    likeness[i] = Math.max(0, realAt(likeness, i)) / (weightAt(model.norms, i) + SHRINKAGE);
  }
  const least = [...likeness].sort((a, b) => b - a)[ALIKE - 1] ?? 0;
  return spread(
    model,
    likeness.map((value) => (value >= least ? value * value : 0)),
  );
};

/** Where two steps at random end: from a film to somebody who likes it, from them to a film that they like. */
export const walk: Signal = (model, tastes) => {
  const { liked, totals, rated } = model;
  const loved = tastes
    .filter(({ weight }) => weight > 0)
    .map(({ film, weight }) => ({ film, weight: weight / Math.max(1e-9, weightAt(liked, film)) }));
  const people = common(model, loved).map((value, i) => value / Math.max(1, weightAt(totals, i)));
  const scores = spread(model, people);
  for (const film of rated) {
    scores[film] = realAt(scores, film) / Math.max(1, weightAt(liked, film)) ** FAME;
  }
  return scores;
};

/** What is stored beside the films that they like, less what is beside those that they don't. */
export const content: Signal = ({ filmCount, nearOffsets, nearFilms, nearScores }, tastes) => {
  const scores = new Float64Array(filmCount);
  for (const { film, weight } of tastes) {
    const factor = (weight < 0 ? weight * DISLIKE : weight) / CONTENT_UNIT;
    for (let k = at(nearOffsets, film); k < at(nearOffsets, film + 1); k++) {
      const other = at(nearFilms, k);
      scores[other] = realAt(scores, other) + factor * byteAt(nearScores, k);
    }
  }
  return scores;
};

/** How much more they like a film's genres than people do: the mean of the logarithms. */
export const genres: Signal = (model, tastes) => {
  const { filmCount, filmGenres } = model;
  const { lift } = genreLift(model, tastes);
  const scores = new Float64Array(filmCount);
  for (let film = 0; film < filmCount; film++) scores[film] = meanOf(lift, at(filmGenres, film));
  return scores;
};

/** How far somebody's genres are from those of people in general: the Kullback–Leibler divergence, in nats. */
export const distinctness = (model: TasteModel, tastes: readonly Taken[]): number => {
  const { shares, lift } = genreLift(model, tastes);
  return shares.reduce((sum, share, genre) => sum + share * realAt(lift, genre), 0);
};

/** The share of each genre in what somebody likes, and the logarithm of how much larger it is than in general. */
function genreLift(
  model: TasteModel,
  tastes: readonly Taken[],
): { shares: Float64Array; lift: Float64Array } {
  const usual = usualGenres(model);
  const mine = usual.map((share) => share * GENRE_PRIOR);
  let total = GENRE_PRIOR;
  for (const { film, weight } of tastes) {
    if (weight <= 0) continue;
    total += weight;
    addGenres(mine, at(model.filmGenres, film), weight);
  }
  const shares = mine.map((sum) => sum / total);
  const lift = shares.map((share, genre) => {
    const base = realAt(usual, genre);
    return base > 0 ? Math.log(share / base) : 0;
  });
  return { shares, lift };
}

/** How good people find a film. */
export const quality: Signal = ({ filmScores }) => new Float64Array(filmScores);

const usualOf = new WeakMap<TasteModel, Float64Array>();

/** The share of each genre in what people like. */
function usualGenres(model: TasteModel): Float64Array {
  const known = usualOf.get(model);
  if (known) return known;
  const usual = new Float64Array(GENRE_COUNT);
  for (const film of model.rated) {
    addGenres(usual, at(model.filmGenres, film), weightAt(model.liked, film));
  }
  const sum = usual.reduce((a, b) => a + b, 0);
  const shares = usual.map((value) => (sum > 0 ? value / sum : 0));
  usualOf.set(model, shares);
  return shares;
}

const bitCount = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

function addGenres(sums: Float64Array, bits: number, weight: number): void {
  const share = weight / Math.max(1, bitCount(bits));
  for (let genre = 0; genre < GENRE_COUNT; genre++) {
    if (bits & (1 << genre)) sums[genre] = realAt(sums, genre) + share;
  }
}

function meanOf(values: Float64Array, bits: number): number {
  let sum = 0;
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    sum += realAt(values, 31 - Math.clz32(rest & -rest));
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** Xv: what each of the people has in common with somebody. */
function common(
  { peopleCount, raterOffsets, raters, raterLikings }: TasteModel,
  tastes: readonly Taken[],
): Float64Array {
  const sums = new Float64Array(peopleCount);
  for (const { film, weight } of tastes) {
    for (let k = at(raterOffsets, film); k < at(raterOffsets, film + 1); k++) {
      const person = at(raters, k);
      sums[person] = realAt(sums, person) + weight * weightAt(raterLikings, k);
    }
  }
  return sums;
}

/** Xᵀu: what people like, each counting by so much. */
function spread(
  { filmCount, peopleCount, peopleOffsets, peopleFilms, peopleLikings }: TasteModel,
  people: Float64Array,
): Float64Array {
  const scores = new Float64Array(filmCount);
  for (let person = 0; person < peopleCount; person++) {
    const weight = realAt(people, person);
    if (weight === 0) continue;
    for (let k = at(peopleOffsets, person); k < at(peopleOffsets, person + 1); k++) {
      const film = at(peopleFilms, k);
      scores[film] = realAt(scores, film) + weight * weightAt(peopleLikings, k);
    }
  }
  return scores;
}
