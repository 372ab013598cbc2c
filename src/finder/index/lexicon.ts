import { type Section, type Sections, section } from './index-file.ts';
import { consonantsOf, letterMask } from './letters.ts';
import {
  compareAt,
  countStrings,
  type PackedStrings,
  packStrings,
  unpackStrings,
} from './packed-strings.ts';

/** Texts longer than this many bytes are found exactly, not nearby. */
export const MAX_LENGTH = 48;

/**
 * Distinct short texts (words, phonetic keys), sorted by their bytes for look-ups; and for scans, sorted by length
 * first: `byLength[lengthStarts[n]…lengthStarts[n + 1]]` are those of n bytes, with the letters of each (`masks`)
 * and how many bytes it shares with the start of the one before (`shared`).
 */
export interface Lexicon {
  readonly texts: PackedStrings;
  readonly byLength: Int32Array;
  readonly lengthStarts: Int32Array;
  readonly masks: Uint32Array;
  readonly shared: Uint8Array;
}

/**
 * The sections of a lexicon of these texts, which must be distinct and sorted by their UTF-8 bytes. `sounds`: the
 * texts are phonetic keys, whose vowels say little, so that only their consonants are kept as letters.
 */
export function packLexicon(
  name: string,
  texts: readonly string[],
  sounds: boolean,
): [string, Section][] {
  const packed = packStrings(name, texts);
  const strings = unpackStrings(new Map(packed), name);
  const lengths = texts.map((_, i) => (strings.starts[i + 1] ?? 0) - (strings.starts[i] ?? 0));
  const order = lengths
    .map((_, i) => i)
    .filter((i) => (lengths[i] ?? 0) <= MAX_LENGTH)
    .sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  const masks = order.map((i) => {
    const mask = letterMask(strings.bytes, strings.starts[i], strings.starts[i + 1]);
    return sounds ? consonantsOf(mask) : mask;
  });
  const lengthStarts = new Int32Array(MAX_LENGTH + 2);
  for (const [place, i] of order.entries()) lengthStarts.fill(place + 1, (lengths[i] ?? 0) + 1);
  return [
    ...packed,
    [`${name}.byLength`, Int32Array.from(order)],
    [`${name}.lengthStarts`, lengthStarts],
    [`${name}.masks`, Uint32Array.from(masks)],
    [`${name}.shared`, Uint8Array.from(order, (at, i) => sharedPrefix(strings, order[i - 1], at))],
  ];
}

function sharedPrefix({ bytes, starts }: PackedStrings, a: number | undefined, b: number): number {
  if (a === undefined) return 0;
  const [startA, endA] = [starts[a] ?? 0, starts[a + 1] ?? 0];
  const startB = starts[b] ?? 0;
  let shared = 0;
  while (startA + shared < endA && bytes[startA + shared] === bytes[startB + shared]) shared++;
  return shared;
}

/** The lexicon of that name in an index. @throws DataError */
export function unpackLexicon(sections: Sections, name: string): Lexicon {
  return {
    texts: unpackStrings(sections, name),
    byLength: section(sections, `${name}.byLength`, Int32Array),
    lengthStarts: section(sections, `${name}.lengthStarts`, Int32Array),
    masks: section(sections, `${name}.masks`, Uint32Array),
    shared: section(sections, `${name}.shared`, Uint8Array),
  };
}

/** The first place from which a text starts with `bytes` or comes after it; with `past`, the first after those. */
function bound(texts: PackedStrings, bytes: Uint8Array, past: boolean): number {
  let low = 0;
  let high = countStrings(texts);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareAt(texts, middle, bytes, past);
    if (order > 0 || (past && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of a text, or −1. */
export function lookUp({ texts }: Lexicon, bytes: Uint8Array): number {
  const at = bound(texts, bytes, false);
  return at < countStrings(texts) && compareAt(texts, at, bytes) === 0 ? at : -1;
}

/** The places (from, to) of the texts that start with `bytes`. */
export function prefixRange({ texts }: Lexicon, bytes: Uint8Array): readonly [number, number] {
  return [bound(texts, bytes, false), bound(texts, bytes, true)];
}
