/** The candidates of one query: their features, and which is right (−1: none of them). */
export interface Example {
  readonly text: string;
  readonly rows: readonly Float64Array[];
  readonly right: number;
}

const STEPS = 400;
const RATE = 0.08;
const DECAY = 0.0001;
const BETA1 = 0.9;
const BETA2 = 0.999;

const scoreOf = (row: Float64Array, weights: Float64Array): number => {
  let score = 0;
  for (let i = 0; i < row.length; i++) score += (row[i] ?? 0) * (weights[i] ?? 0);
  return score;
};

/** The chance of each candidate and, last, of none of them. */
function chancesOf({ rows }: Example, weights: Float64Array): number[] {
  const scores = [...rows.map((row) => scoreOf(row, weights)), 0];
  const most = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - most));
  const total = exps.reduce((sum, value) => sum + value, 0);
  return exps.map((value) => value / total);
}

/** Weights of greatest likelihood (multinomial logit with "none", weight decay; Adam on all examples at once). */
export function fitWeights(examples: readonly Example[], start: Float64Array): Float64Array {
  const weights = Float64Array.from(start);
  const size = weights.length;
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = Float64Array.from(weights, (weight) => weight * DECAY);
    for (const example of examples) addGradient(example, weights, gradient, 1 / examples.length);
    const rate = RATE * (1 - step / (STEPS + 1));
    for (let i = 0; i < size; i++) {
      const slope = gradient[i] ?? 0;
      mean[i] = BETA1 * (mean[i] ?? 0) + (1 - BETA1) * slope;
      square[i] = BETA2 * (square[i] ?? 0) + (1 - BETA2) * slope * slope;
      const direction = (mean[i] ?? 0) / (1 - BETA1 ** step);
      const scale = Math.sqrt((square[i] ?? 0) / (1 - BETA2 ** step)) + 1e-8;
      weights[i] = (weights[i] ?? 0) - (rate * direction) / scale;
    }
  }
  return weights;
}

function addGradient(
  example: Example,
  weights: Float64Array,
  gradient: Float64Array,
  share: number,
): void {
  const chances = chancesOf(example, weights);
  for (const [c, row] of example.rows.entries()) {
    const error = ((chances[c] ?? 0) - (c === example.right ? 1 : 0)) * share;
    if (Math.abs(error) < 1e-9) continue;
    for (let i = 0; i < row.length; i++) gradient[i] = (gradient[i] ?? 0) + error * (row[i] ?? 0);
  }
}

/** How good weights are on examples, in one line. */
export function summary(examples: readonly Example[], weights: Float64Array): string {
  let [loss, first, direct, wrong, nothing, nothingDirect, meant] = [0, 0, 0, 0, 0, 0, 0];
  for (const example of examples) {
    const chances = chancesOf(example, weights);
    const none = chances.pop() ?? 0;
    loss -= Math.log(Math.max(1e-12, example.right < 0 ? none : (chances[example.right] ?? 0)));
    const top = chances.indexOf(Math.max(...chances));
    const isDirect = (chances[top] ?? 0) >= 0.8;
    if (example.right < 0) nothing += 1;
    else meant += 1;
    if (example.right >= 0 && top === example.right) first += 1;
    if (isDirect) direct += 1;
    if (isDirect && top !== example.right) wrong += 1;
    if (isDirect && example.right < 0) nothingDirect += 1;
    if (process.env['VERBOSE'] && isDirect && top !== example.right)
      console.log('wrong', example.text);
  }
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  return [
    `loss ${(loss / examples.length).toFixed(4)}`,
    `right first ${percent(first, meant)}`,
    `direct ${percent(direct, examples.length)}`,
    `wrong among direct ${percent(wrong, direct)}`,
    `nothing answered directly ${percent(nothingDirect, nothing)}`,
  ].join(', ');
}
