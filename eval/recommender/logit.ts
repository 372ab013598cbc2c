import { realAt, weightAt } from '../../src/recommender/training/sparse.ts';

/** What could stand beside a film: the features of each, end to end, and the share of each in what should. */
export interface Example {
  readonly rows: Float32Array;
  /** Adds up to 1, or to 0 when nothing that should stand beside the film is among the rows. */
  readonly wanted: Float32Array;
}

const STEPS = 250;
/** Of Adam, as its authors propose but for the rate (Kingma & Ba 2015). */
const ADAM = { rate: 0.05, slope: 0.9, square: 0.999, least: 1e-8 };
/** Weight decay. */
const DECAY = 0.001;

/**
 * The weights of greatest likelihood of a conditional logit: of what could stand beside a film, each is chosen with a
 * chance proportional to e to its score (McFadden 1974), on standardised features, all examples at once. The same
 * examples give the same weights.
 * @param size how many features a row has
 * @param held weights that are not fitted, by the place of their feature
 */
export function fitWeights(
  examples: readonly Example[],
  size: number,
  held: ReadonlyMap<number, number>,
): Float64Array {
  const { mean, deviation } = standards(examples, size);
  const weights = new Float64Array(size);
  const slopes = new Float64Array(size);
  const squares = new Float64Array(size);
  const fit = examples.filter(({ wanted }) => wanted.some((share) => share > 0));
  for (const [i, weight] of held) weights[i] = weight * realAt(deviation, i);
  for (let step = 1; step <= STEPS; step++) {
    const scaled = weights.map((weight, i) => weight / realAt(deviation, i));
    const raw = new Float64Array(size);
    for (const example of fit) addErrors(example, scaled, mean, raw);
    for (let i = 0; i < size; i++) {
      if (held.has(i)) continue;
      const gradient =
        realAt(raw, i) / realAt(deviation, i) / fit.length + DECAY * realAt(weights, i);
      slopes[i] = ADAM.slope * realAt(slopes, i) + (1 - ADAM.slope) * gradient;
      squares[i] = ADAM.square * realAt(squares, i) + (1 - ADAM.square) * gradient * gradient;
      const slope = realAt(slopes, i) / (1 - ADAM.slope ** step);
      const spread = Math.sqrt(realAt(squares, i) / (1 - ADAM.square ** step)) + ADAM.least;
      weights[i] = realAt(weights, i) - (ADAM.rate * slope) / spread;
    }
  }
  return weights.map((weight, i) => weight / realAt(deviation, i));
}

function standards(examples: readonly Example[], size: number) {
  const mean = new Float64Array(size);
  const squares = new Float64Array(size);
  let count = 0;
  for (const { rows } of examples) {
    for (let k = 0; k < rows.length; k++) {
      const value = weightAt(rows, k);
      mean[k % size] = realAt(mean, k % size) + value;
      squares[k % size] = realAt(squares, k % size) + value * value;
    }
    count += rows.length / size;
  }
  const deviation = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    mean[i] = realAt(mean, i) / count;
    deviation[i] = Math.sqrt(Math.max(0, realAt(squares, i) / count - realAt(mean, i) ** 2)) + 1e-6;
  }
  return { mean, deviation };
}

/** Adds each row's features, less the mean, times how much its chance is above its share. */
function addErrors(
  { rows, wanted }: Example,
  weights: Float64Array,
  mean: Float64Array,
  errors: Float64Array,
): void {
  const size = weights.length;
  const chances = chancesOf(rows, wanted.length, weights);
  for (let place = 0; place < wanted.length; place++) {
    const error = realAt(chances, place) - weightAt(wanted, place);
    for (let i = 0; i < size; i++) {
      const value = weightAt(rows, place * size + i) - realAt(mean, i);
      errors[i] = realAt(errors, i) + error * value;
    }
  }
}

function chancesOf(rows: Float32Array, count: number, weights: Float64Array): Float64Array {
  const size = weights.length;
  const scores = new Float64Array(count);
  let most = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < count; place++) {
    let score = 0;
    for (let i = 0; i < size; i++) score += weightAt(rows, place * size + i) * realAt(weights, i);
    scores[place] = score;
    most = Math.max(most, score);
  }
  let total = 0;
  for (let place = 0; place < count; place++) {
    scores[place] = Math.exp(realAt(scores, place) - most);
    total += realAt(scores, place);
  }
  return scores.map((chance) => chance / total);
}
