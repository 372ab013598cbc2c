import { at, invert, weightAt } from './sparse.ts';
import type { TermField } from './term-field.ts';

/** Compares one film with others in one respect: `load` it once, then ask for each. */
export interface Matcher {
  load(film: number): void;
  /** @returns the cosine of the loaded film and this one, 0–1. */
  cosine(film: number): number;
}

/** For terms that very many films have, such as genres: looks at the terms of each film that is asked about. */
export function createMatcher({ offsets, values, weights, termCount }: TermField): Matcher {
  const own = new Float32Array(termCount);
  let loaded = -1;
  const fill = (film: number, clear: boolean): void => {
    for (let k = at(offsets, film); k < at(offsets, film + 1); k++) {
      own[at(values, k)] = clear ? 0 : weightAt(weights, k);
    }
  };
  return {
    load(film) {
      if (loaded >= 0) fill(loaded, true);
      fill(film, false);
      loaded = film;
    },
    cosine(film) {
      let sum = 0;
      const end = at(offsets, film + 1);
      for (let k = at(offsets, film); k < end; k++) {
        sum += weightAt(own, at(values, k)) * weightAt(weights, k);
      }
      return sum;
    },
  };
}

/**
 * For terms that few films have: goes once through the films that have the loaded film's terms and adds up, so that
 * asking costs one look (term-at-a-time scoring over an inverted index).
 * @param order the films, the best liked first
 * @param cap of a term that more films have only so many of the best liked count
 */
export function createAccumulator(field: TermField, order: Int32Array, cap: number): Matcher {
  const { offsets, values, weights, termCount } = field;
  const holders = invert(field, termCount, order, cap);
  const holderWeights = new Float32Array(holders.values.length);
  for (let term = 0; term < termCount; term++) {
    for (let i = at(holders.offsets, term); i < at(holders.offsets, term + 1); i++) {
      holderWeights[i] = weightOf(field, at(holders.values, i), term);
    }
  }
  const sums = new Float32Array(offsets.length - 1);
  let loaded = -1;
  const clear = (film: number): void => {
    for (let k = at(offsets, film); k < at(offsets, film + 1); k++) {
      const term = at(values, k);
      const end = at(holders.offsets, term + 1);
      for (let i = at(holders.offsets, term); i < end; i++) sums[at(holders.values, i)] = 0;
    }
  };
  return {
    load(film) {
      if (loaded >= 0) clear(loaded);
      loaded = film;
      for (let k = at(offsets, film); k < at(offsets, film + 1); k++) {
        const term = at(values, k);
        const weight = weightAt(weights, k);
        const end = at(holders.offsets, term + 1);
        for (let i = at(holders.offsets, term); i < end; i++) {
          const other = at(holders.values, i);
          sums[other] = weightAt(sums, other) + weight * weightAt(holderWeights, i);
        }
      }
    },
    cosine: (film) => weightAt(sums, film),
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
