import { at, type Lists, listsByKey, realAt, weightAt } from './sparse.ts';

/**
 * One kind of term that films share (keywords, cast…): for each film a sparse vector of length 1, so that the likeness
 * of two films is the dot product of their vectors, their cosine (0–1).
 */
export interface TermField extends Lists {
  /** How many different terms there are; a term is 0 … termCount − 1. */
  readonly termCount: number;
  /** The coordinate of each entry of `values`. */
  readonly weights: Float32Array;
  /** The raw id that each term had. */
  readonly ids: Int32Array;
}

/** The weight of a term before the vector gets length 1. */
export type Weighting = (documentFrequency: number, movieCount: number, position: number) => number;

/** Rare terms say more: the logarithm of how many times fewer films have the term than there are. */
export const idf: Weighting = (documentFrequency, movieCount) =>
  Math.log(1 + movieCount / documentFrequency);

/** Every term weighs the same. */
export const even: Weighting = () => 1;

/** The first of the cast weighs most, the fourth half of that. */
export const billing: Weighting = (_frequency, _count, position) => 3 / (3 + position);

/**
 * @param movies the film of each entry, 0 … movieCount − 1
 * @param rawIds the term of each entry; each at most once in a film
 * @param shares how much each entry counts: 1 unless given
 * @param unshared the weight of what each film has besides and shares with none: two films known by one and the same
 *   term are then not yet alike
 */
export function createTermField(
  movies: Int32Array,
  rawIds: Int32Array,
  movieCount: number,
  weighting: Weighting,
  unshared = 0,
  shares: Float32Array = new Float32Array(rawIds.length).fill(1),
): TermField {
  const numbers = new Map<number, number>();
  const terms = rawIds.map((id) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  });
  const entries = listsByKey(movies, Int32Array.from(terms.keys()), movieCount);
  const lists = {
    offsets: entries.offsets,
    values: entries.values.map((entry) => at(terms, entry)),
  };
  const frequencies = new Float64Array(numbers.size);
  for (const [entry, term] of terms.entries()) {
    frequencies[term] = realAt(frequencies, term) + weightAt(shares, entry);
  }
  const weights = new Float32Array(terms.length);
  for (let movie = 0; movie < movieCount; movie++) {
    const start = at(lists.offsets, movie);
    const end = at(lists.offsets, movie + 1);
    let squares = 0;
    for (let k = start; k < end; k++) {
      const frequency = realAt(frequencies, at(lists.values, k));
      const weight =
        weightAt(shares, at(entries.values, k)) * weighting(frequency, movieCount, k - start);
      weights[k] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares + unshared * unshared);
    for (let k = start; k < end; k++) weights[k] = weightAt(weights, k) / length;
  }
  return { ...lists, termCount: numbers.size, weights, ids: Int32Array.from(numbers.keys()) };
}

/** Whether anything is known of a film in this respect. */
export const hasTerms = ({ offsets }: TermField, movie: number): boolean =>
  at(offsets, movie) < at(offsets, movie + 1);
