import type { Feature } from './features.ts';

/** The weight of each feature of the ranking model, fitted by `eval/finder/fit.ts`. */
export type Weights = Readonly<Record<Feature, number>>;

export const MOVIE_WEIGHTS: Weights = {
  bias: -11,
  typedCovered: 7,
  typedMissed: -3,
  textCovered: 3,
  textMissed: -1,
  slips: -4,
  order: 0.5,
  likeness: 5,
  fuse: 1,
  exact: 2,
  numberMissed: -4,
  numberExtra: -2,
  yearAgrees: 3,
  yearDiffers: -3,
  fame: 5,
  fameIfPartial: 2,
  spanish: 0,
  original: 0,
  filmCovered: 3,
};

export const PERSON_WEIGHTS: Weights = { ...MOVIE_WEIGHTS, fame: 7 };
