import { letterOf } from './letters.ts';
import type { PackedStrings } from './packed-strings.ts';

/** Longer texts (in bytes) are found exactly, not nearby. */
export const MAX_LENGTH = 48;

/** Which way texts are read: a tree of shared beginnings or one of shared endings. */
export type Step = 1 | -1;

/*
 * A tree of what distinct texts share is one run of bytes, so that a walk reads it from left to right: node after
 * node, parents before their children. A node: how many bytes it shares with its parent (6 bits), whether a text
 * ends here and whether others go on (a bit each), how many bytes it adds; where a text ends, its place (32 bits);
 * where others go on, the first node that begins otherwise and the letters with which they go on (32 bits each); the
 * bytes added.
 */
export const DEPTH = 0x3f;
export const ENDS = 0x40;
export const GOES_ON = 0x80;
export const HEAD_BYTES = 2;
export const NUMBER_BYTES = 4;

/** The 32-bit number at a place in a tree. */
export function numberAt(tree: Uint8Array, at: number): number {
  return (
    (tree[at] as number) |
    ((tree[at + 1] as number) << 8) |
    ((tree[at + 2] as number) << 16) |
    ((tree[at + 3] as number) << 24)
  );
}

/** The tree of these texts, read from their beginnings or, with −1, from their ends. */
export function packTree({ bytes, starts }: PackedStrings, step: Step): Uint8Array {
  const lengths = starts.subarray(1).map((end, i) => end - (starts[i] ?? 0));
  const lengthOf = (text: number): number => lengths[text] ?? 0;
  const byteAt = (text: number, depth: number): number =>
    bytes[(step > 0 ? (starts[text] ?? 0) : (starts[text + 1] ?? 0) - 1) + step * depth] ?? 0;
  const order = sorted(lengths, byteAt);
  const at = (place: number): number => order[place] ?? 0;
  const tree: number[] = [];
  const setNumber = (place: number, value: number): void => {
    for (let i = 0; i < NUMBER_BYTES; i++) tree[place + i] = (value >>> (8 * i)) & 0xff;
  };

  /** The letters at that depth of the texts from `first` to before `end`. */
  function lettersAt(first: number, end: number, depth: number): number {
    let letters = 0;
    for (let place = first; place < end; place++) letters |= letterOf(byteAt(at(place), depth));
    return letters;
  }

  /** Adds a node for each of the next bytes of the texts from `first` to before `end`, which share `depth` bytes. */
  function addChildren(first: number, end: number, depth: number): void {
    for (let start = first; start < end; ) {
      const byte = byteAt(at(start), depth);
      let next = start + 1;
      while (next < end && byteAt(at(next), depth) === byte) next++;
      addNode(start, next, depth);
      start = next;
    }
  }

  function addNode(first: number, end: number, depth: number): void {
    // Of sorted texts, the first and the last differ as early as any two.
    const [one, other] = [at(first), at(end - 1)];
    const most = Math.min(lengthOf(one), lengthOf(other));
    let shared = depth + 1;
    while (shared < most && byteAt(one, shared) === byteAt(other, shared)) shared++;
    if (shared > MAX_LENGTH) return;
    const ends = lengthOf(one) === shared;
    const goesOn = !ends || end - first > 1;
    tree.push(depth | (ends ? ENDS : 0) | (goesOn ? GOES_ON : 0), shared - depth);
    if (ends) setNumber(tree.length, one);
    const after = tree.length;
    if (goesOn) setNumber(after + NUMBER_BYTES, lettersAt(ends ? first + 1 : first, end, shared));
    for (let i = depth; i < shared; i++) tree.push(byteAt(one, i));
    if (!goesOn) return;
    addChildren(ends ? first + 1 : first, end, shared);
    setNumber(after, tree.length);
  }

  // The empty text is near to nothing.
  addChildren(lengthOf(at(0)) === 0 ? 1 : 0, order.length, 0);
  return Uint8Array.from(tree);
}

/** The places of texts in the order of their bytes, those that others begin with first. */
function sorted(lengths: Uint32Array, byteAt: (text: number, depth: number) => number): Int32Array {
  const compare = (a: number, b: number): number => {
    const [lengthA, lengthB] = [lengths[a] ?? 0, lengths[b] ?? 0];
    for (let depth = 0; depth < Math.min(lengthA, lengthB); depth++) {
      const difference = byteAt(a, depth) - byteAt(b, depth);
      if (difference !== 0) return difference;
    }
    return lengthA - lengthB;
  };
  return Int32Array.from(lengths, (_, i) => i).sort(compare);
}
