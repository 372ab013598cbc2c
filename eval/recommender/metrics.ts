import type { Gains } from './truth.ts';

/** How many recommendations are judged. */
export const SHOWN = 5;

/** Normalised discounted cumulative gain of the first five (Järvelin & Kekäläinen 2002, linear gains), 0–1. */
export function ndcg(gains: Gains, recommended: readonly number[]): number {
  const ideal = discounted([...gains.values()]);
  return ideal === 0 ? 0 : discounted(recommended.map((film) => gains.get(film) ?? 0)) / ideal;
}

function discounted(gains: readonly number[]): number {
  return gains
    .slice(0, SHOWN)
    .reduce((sum, gain, position) => sum + gain / Math.log2(position + 2), 0);
}

/** 1 when one of the first five is among what people like together, else 0. */
export function hitRate(gains: Gains, recommended: readonly number[]): number {
  return recommended.slice(0, SHOWN).some((film) => gains.has(film)) ? 1 : 0;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * The 95 % interval of a mean by bootstrap (Efron 1979) over groups: a film asked about in several splits is drawn
 * once with all that was measured for it, because those figures are not independent.
 */
export function bootstrap(
  groups: readonly (readonly number[])[],
  random: () => number,
  rounds = 1000,
): [number, number] {
  const sums = groups.map((group) => group.reduce((sum, value) => sum + value, 0));
  const means: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < groups.length; i++) {
      const drawn = Math.floor(random() * groups.length);
      sum += sums[drawn] ?? 0;
      count += groups[drawn]?.length ?? 0;
    }
    means.push(count === 0 ? 0 : sum / count);
  }
  means.sort((a, b) => a - b);
  return [means[Math.floor(rounds * 0.025)] ?? 0, means[Math.floor(rounds * 0.975)] ?? 0];
}
