/**
 * Leaves the probability of each intent in `chances`, whose length is the number of intents.
 * @param features numbers of the features that a message has
 * @param weights of all features, each with one for every intent
 * @param unit what a weight of 1 is worth
 */
export function predict(
  features: Int32Array,
  weights: Float32Array | Int16Array,
  chances: Float64Array,
  unit = 1,
): void {
  const width = chances.length;
  chances.fill(0);
  for (const feature of features) {
    const start = feature * width;
    for (let k = 0; k < width; k++) chances[k] = (chances[k] ?? 0) + (weights[start + k] ?? 0);
  }
  // Long messages have more features, not more certainty.
  const scale = (3 * unit) / Math.sqrt(Math.max(9, features.length));
  let most = Number.NEGATIVE_INFINITY;
  for (const chance of chances) most = Math.max(most, chance * scale);
  let sum = 0;
  for (let k = 0; k < width; k++) {
    chances[k] = Math.exp((chances[k] ?? 0) * scale - most);
    sum += chances[k] ?? 0;
  }
  for (let k = 0; k < width; k++) chances[k] = (chances[k] ?? 0) / sum;
}
