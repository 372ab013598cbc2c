/** A repeatable source of chance: the same seed gives the same numbers (mulberry32, T. Ettinger). */
export interface Random {
  /** A number from 0 (included) to 1. */
  next(): number;
  /** A whole number from 0 to `below - 1`. */
  below(below: number): number;
  chance(probability: number): boolean;
  /** One of the values; the list must not be empty. */
  pick<T>(values: readonly T[]): T;
  /** One of the values, each as often as its share of all shares. */
  weighted<T extends { readonly share: number }>(values: readonly T[]): T;
  shuffled<T>(values: readonly T[]): T[];
}

/** A random source from a seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined && values.length === 0) throw new RangeError('Nothing to pick from');
    return value as T;
  };
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick,
    weighted: (values) => {
      let left = next() * values.reduce((sum, { share }) => sum + share, 0);
      for (const value of values) {
        left -= value.share;
        if (left < 0) return value;
      }
      return pick(values);
    },
    shuffled: (values) =>
      values
        .map((value) => ({ value, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ value }) => value),
  };
}
