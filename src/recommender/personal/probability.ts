/**
 * How likely somebody likes a film that scores so high: measured on people of the small ratings file whom the others
 * predict. Between two of the points it is a line, beyond them constant.
 */
const POINTS: readonly (readonly [score: number, probability: number])[] = [
  [-0.5, 0.001],
  [0.3, 0.004],
  [1.4, 0.035],
  [3.1, 0.11],
  [4.9, 0.21],
  [6.7, 0.29],
  [9.5, 0.38],
  [14, 0.51],
  [25, 0.7],
];

/** @returns 0–1, never falling with the score */
export function probabilityOf(score: number): number {
  let [beforeScore, before] = [Number.NEGATIVE_INFINITY, 0];
  for (const [at, probability] of POINTS) {
    if (score < at) {
      if (before === 0) return probability;
      return before + ((probability - before) * (score - beforeScore)) / (at - beforeScore);
    }
    [beforeScore, before] = [at, probability];
  }
  return before;
}
