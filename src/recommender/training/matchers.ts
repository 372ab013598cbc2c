import { at, invert, weightAt } from './sparse.ts';
import type { TermField } from './term-field.ts';

/** Compares one film with others in one respect: `load` it once, then ask for each. */
export interface Matcher {
  load(film: number): void;
  /** @returns the cosine of the loaded film and this one, 0–1 */
  cosine(film: number): number;
  /** The films that share a term with the loaded one, each once; valid until the next `load`. */
  touched(): Int32Array;
}

/**
 * Goes once through the films that have the loaded film's terms and adds up, so that asking costs one look
 * (term-at-a-time scoring over an inverted index).
 * @param order the films that can be asked about, the most voted first
 * @param cap of a term that more films have only so many of the first count: this bounds the work
 */
export function createMatcher(field: TermField, order: Int32Array, cap: number): Matcher {
  const { offsets, values, weights, termCount } = field;
  const holders = invert(field, termCount, order, cap);
  const holderWeights = new Float32Array(holders.values.length);
  for (let term = 0; term < termCount; term++) {
    for (let i = at(holders.offsets, term); i < at(holders.offsets, term + 1); i++) {
      holderWeights[i] = weightOf(field, at(holders.values, i), term);
    }
  }
  const sums = new Float32Array(offsets.length - 1);
  const found = new Int32Array(offsets.length - 1);
  let count = 0;
  return {
    load(film) {
      for (let i = 0; i < count; i++) sums[at(found, i)] = 0;
      count = 0;
      for (let k = at(offsets, film); k < at(offsets, film + 1); k++) {
        const term = at(values, k);
        const weight = weightAt(weights, k);
        const end = at(holders.offsets, term + 1);
        for (let i = at(holders.offsets, term); i < end; i++) {
          const other = at(holders.values, i);
          const sum = weightAt(sums, other);
          if (sum === 0) found[count++] = other;
          sums[other] = sum + weight * weightAt(holderWeights, i);
        }
      }
    },
    cosine: (film) => weightAt(sums, film),
    touched: () => found.subarray(0, count),
  };
}

function weightOf({ offsets, values, weights }: TermField, film: number, term: number): number {
  for (let k = at(offsets, film); k < at(offsets, film + 1); k++) {
    if (at(values, k) === term) return weightAt(weights, k);
  }
  return 0;
}

const NONE: readonly number[] = [];

/** @returns the raw ids of the terms that both films have, in the order of their weight for the first */
export function sharedTerms(field: TermField, film: number, other: number): readonly number[] {
  let both: { term: number; weight: number }[] | undefined;
  for (let k = at(field.offsets, other); k < at(field.offsets, other + 1); k++) {
    const term = at(field.values, k);
    const weight = weightOf(field, film, term);
    if (weight === 0) continue;
    both ??= [];
    both.push({ term, weight });
  }
  // Most pairs share nothing in most respects.
  if (both === undefined) return NONE;
  return both
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .map(({ term }) => at(field.ids, term));
}
