import { featuresOf } from './features.ts';
import { inUnits, type Model } from './model.ts';
import { predict } from './predict.ts';

export interface Example {
  readonly intent: string;
  /** Folded, mentions as placeholders. */
  readonly words: readonly string[];
}

const EPOCHS = 8;
const RATE = 0.4;
/** Errors smaller than this teach nothing: most intents are out of the question for most phrases. */
const LEAST_ERROR = 2e-3;
/** What a single example has alone says nothing of the others. */
const SEEN_LEAST = 2;
/** Pulls the weights of what was seen once towards nothing. */
const DECAY = 2e-5;

/**
 * Multinomial logistic regression, trained by AdaGrad in an order that is always the same. natural's Bayes gives
 * a dense row of all features to every example and no usable probability for "none of these"; see
 * docs/decisions.
 */
export function trainModel(examples: readonly Example[]): Model {
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const places = new Map(intents.map((intent, index) => [intent, index]));
  const numbers = new Map<string, number>();
  const counted = examples.map(({ words, intent }) => ({ intent, features: featuresOf(words) }));
  const often = frequent(counted.flatMap(({ features }) => features));
  const rows = counted.map(({ features, intent }) => ({
    features: Int32Array.from(
      features.filter((feature) => often.has(feature)),
      (feature) => numberOf(numbers, feature),
    ),
    target: places.get(intent) ?? 0,
  }));
  const width = intents.length;
  const weights = new Float32Array(numbers.size * width);
  const squares = new Float32Array(weights.length).fill(1e-2);
  const chances = new Float64Array(width);

  function step(features: Int32Array, target: number): void {
    predict(features, weights, chances);
    for (let k = 0; k < width; k++) {
      const error = (chances[k] ?? 0) - (k === target ? 1 : 0);
      if (Math.abs(error) < LEAST_ERROR) continue;
      for (const feature of features) {
        const place = feature * width + k;
        const weight = weights[place] ?? 0;
        const gradient = error + DECAY * weight;
        const square = (squares[place] ?? 0) + gradient * gradient;
        squares[place] = square;
        weights[place] = weight - (RATE * gradient) / Math.sqrt(square);
      }
    }
  }

  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const index of shuffled(rows.length, epoch)) {
      const row = rows[index];
      if (row) step(row.features, row.target);
    }
  }
  return {
    intents,
    features: [...numbers.keys()],
    vocabulary: [...new Set(examples.flatMap(({ words }) => words))],
    weights: inUnits(weights),
  };
}

function frequent(features: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count >= SEEN_LEAST).map(([feature]) => feature),
  );
}

function numberOf(numbers: Map<string, number>, feature: string): number {
  const number = numbers.get(feature) ?? numbers.size;
  numbers.set(feature, number);
  return number;
}

/** The numbers below `count` in an order that depends on the seed alone (a linear congruential generator). */
function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  let state = seed + 1;
  for (let index = count - 1; index > 0; index--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (index + 1);
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
