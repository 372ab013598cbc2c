import type { Feature } from './features.ts';

/** The weight of each feature of the ranking model, fitted by `eval/finder/fit.ts`. */
export type Weights = Readonly<Record<Feature, number>>;

export const MOVIE_WEIGHTS: Weights = {
  bias: -12.73,
  typedCovered: 5.78,
  typedMissed: -2.09,
  textCovered: 1.3,
  textMissed: -1.92,
  slips: -7.07,
  order: -0.5,
  likeness: 2.54,
  fuse: 4.45,
  exact: 0.88,
  numberMissed: -4.4,
  numberExtra: -1.69,
  yearAgrees: 1.92,
  yearDiffers: -3.92,
  fame: 5.58,
  fameIfPartial: -0.94,
  spanish: -1.06,
  original: -2.51,
  filmCovered: 7.89,
  information: 2.37,
};

export const PERSON_WEIGHTS: Weights = {
  bias: -13.43,
  typedCovered: 5.44,
  typedMissed: -2.42,
  textCovered: 1.29,
  textMissed: -1.3,
  slips: -10.99,
  order: -1.45,
  likeness: 5.18,
  fuse: 4.66,
  exact: 2.16,
  numberMissed: -0.96,
  numberExtra: -0.0,
  yearAgrees: 0.0,
  yearDiffers: -0.0,
  fame: 6.71,
  fameIfPartial: -0.73,
  spanish: 0.0,
  original: 0.0,
  filmCovered: 0.0,
  information: 1.29,
};
