import { at } from '../typed-arrays.ts';

export { at, realAt, weightAt } from '../typed-arrays.ts';

/** Lists of numbers end to end: list `i` is `values[offsets[i] … offsets[i + 1])`. */
export interface Lists {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

/** The same from arrays. */
export function listsOf(arrays: readonly (readonly number[])[]): Lists {
  const offsets = new Int32Array(arrays.length + 1);
  for (const [i, { length }] of arrays.entries()) offsets[i + 1] = at(offsets, i) + length;
  const values = new Int32Array(at(offsets, arrays.length));
  for (const [i, array] of arrays.entries()) values.set(array, at(offsets, i));
  return { offsets, values };
}

/** The values of one list. */
export const listAt = ({ offsets, values }: Lists, list: number): Int32Array =>
  values.subarray(at(offsets, list), at(offsets, list + 1));

export const bitsAt = (array: Uint16Array, index: number): number => array[index] as number;

/**
 * Gathers values by key; those of a key stay in the order in which they come.
 * @param keys each 0 … count − 1
 */
export function listsByKey(keys: Int32Array, values: Int32Array, count: number): Lists {
  const offsets = new Int32Array(count + 1);
  for (const key of keys) offsets[key + 1] = at(offsets, key + 1) + 1;
  for (let i = 0; i < count; i++) offsets[i + 1] = at(offsets, i + 1) + at(offsets, i);
  const next = offsets.slice();
  const gathered = new Int32Array(values.length);
  for (const [index, key] of keys.entries()) {
    const position = at(next, key);
    gathered[position] = at(values, index);
    next[key] = position + 1;
  }
  return { offsets, values: gathered };
}

/**
 * The inverted index of lists: for each value, the lists that hold it.
 * @param order the lists to go through, in the order in which they stand in the answer
 * @param cap how many of them are kept for each value: the first ones of `order`
 */
export function invert(
  { offsets, values }: Lists,
  valueCount: number,
  order: Int32Array,
  cap: number,
): Lists {
  const sizes = new Int32Array(valueCount);
  for (const list of order) {
    for (let k = at(offsets, list); k < at(offsets, list + 1); k++) {
      const value = at(values, k);
      sizes[value] = Math.min(cap, at(sizes, value) + 1);
    }
  }
  const starts = new Int32Array(valueCount + 1);
  for (let i = 0; i < valueCount; i++) starts[i + 1] = at(starts, i) + at(sizes, i);
  const inverted = new Int32Array(at(starts, valueCount));
  const filled = new Int32Array(valueCount);
  for (const list of order) {
    for (let k = at(offsets, list); k < at(offsets, list + 1); k++) {
      const value = at(values, k);
      const position = at(filled, value);
      if (position === cap) continue;
      inverted[at(starts, value) + position] = list;
      filled[value] = position + 1;
    }
  }
  return { offsets: starts, values: inverted };
}
