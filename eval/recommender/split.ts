/** Mulberry32: the same numbers from the same seed on any machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Splits in two halves at random (Fisher–Yates), each in ascending order. */
export function halves(users: readonly number[], seed: number): [number[], number[]] {
  const shuffled = [...users];
  const random = createRandom(seed);
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const one = shuffled[i] ?? 0;
    shuffled[i] = shuffled[j] ?? 0;
    shuffled[j] = one;
  }
  const middle = shuffled.length >> 1;
  const ascending = (list: number[]): number[] => list.sort((a, b) => a - b);
  return [ascending(shuffled.slice(0, middle)), ascending(shuffled.slice(middle))];
}

/** The users on whom the weights were tuned, and those whom nothing was fitted to. */
export const developmentAndTest = (userCount: number): [number[], number[]] =>
  halves(
    Array.from({ length: userCount }, (_, user) => user),
    20261122,
  );
