import { at, invert, type Lists, realAt } from '../../src/recommender/training/sparse.ts';

/** A term of a film and how often it is there. */
export type BagEntry = readonly [term: number, count: number];

/** Ranks films by the cosine of their bags of terms. */
export interface BagIndex {
  /** @returns the cosine of each film that shares a term with this one, itself left out */
  cosines(film: number): Map<number, number>;
}

/**
 * Bags of terms with an exact inverted index, as a textbook has it.
 * @param bags of each film
 * @param idf whether rare terms weigh more: counts × ln(films / films with the term)
 */
export function createBagIndex(bags: readonly (readonly BagEntry[])[], idf: boolean): BagIndex {
  const total = bags.reduce((sum, bag) => sum + bag.length, 0);
  const offsets = new Int32Array(bags.length + 1);
  const values = new Int32Array(total);
  const weights = new Float64Array(total);
  const frequencies = new Map<number, number>();
  for (const bag of bags) {
    for (const [term] of bag) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  let position = 0;
  let termCount = 0;
  for (const [film, bag] of bags.entries()) {
    const start = position;
    for (const [term, count] of bag) {
      values[position] = term;
      weights[position++] =
        count * (idf ? Math.log(bags.length / (frequencies.get(term) ?? 1)) : 1);
      termCount = Math.max(termCount, term + 1);
    }
    const length = Math.sqrt(weights.subarray(start, position).reduce((sum, w) => sum + w * w, 0));
    for (let k = start; k < position; k++) weights[k] = realAt(weights, k) / (length || 1);
    offsets[film + 1] = position;
  }
  const lists: Lists = { offsets, values };
  const order = Int32Array.from({ length: bags.length }, (_, film) => film);
  const inverted = invert(lists, termCount, order, bags.length);
  const weightOf = (film: number, term: number): number => {
    for (let k = at(offsets, film); k < at(offsets, film + 1); k++) {
      if (at(values, k) === term) return realAt(weights, k);
    }
    return 0;
  };
  return {
    cosines(film) {
      const sums = new Map<number, number>();
      for (let k = at(offsets, film); k < at(offsets, film + 1); k++) {
        const term = at(values, k);
        const own = realAt(weights, k);
        if (own === 0) continue;
        for (let i = at(inverted.offsets, term); i < at(inverted.offsets, term + 1); i++) {
          const other = at(inverted.values, i);
          sums.set(other, (sums.get(other) ?? 0) + own * weightOf(other, term));
        }
      }
      sums.delete(film);
      return sums;
    },
  };
}
