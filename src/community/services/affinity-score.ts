/** Two ratings of one film, from 1 to 10. */
export interface Pair {
  readonly mine: number;
  readonly theirs: number;
}

/** How far apart two strangers' ratings of a film are: independent ones that vary by 1.9 (the spread of real ones). */
const STRANGERS = 2.1;

/** As many films as strangers would have to agree on before it says half of what it says. */
const PRIOR = 4;

/**
 * How alike two persons rate, from 0 to 100; 50 is what strangers have. What counts is how far apart they are on each
 * film, half of it as they wrote it and half over what each of them gives on average, so that a strict and a generous
 * person who love the same films are alike. Few films in common say little.
 * @param means of all that each of them rated
 */
export function likeness(pairs: readonly Pair[], means: Pair): number {
  if (pairs.length === 0) return 50;
  const shift = means.mine - means.theirs;
  const apart = pairs.map(({ mine, theirs }) => {
    const difference = mine - theirs;
    return (Math.abs(difference) + Math.abs(difference - shift)) / 2;
  });
  const mean = apart.reduce((sum, one) => sum + one, 0) / apart.length;
  const agreement = Math.max(-1, 1 - mean / STRANGERS);
  return 50 + 50 * agreement * (pairs.length / (pairs.length + PRIOR));
}
