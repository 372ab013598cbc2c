import { type Section, type Sections, section } from './index-file.ts';
import { consonantsOf, letterMask } from './letters.ts';
import {
  compareAt,
  countStrings,
  type PackedStrings,
  packStrings,
  unpackStrings,
} from './packed-strings.ts';

/** Texts of a lexicon are at most this many bytes long. */
export const MAX_LENGTH = 120;

/**
 * Distinct short texts (words, phonetic keys), sorted by their bytes, with what a scan needs to pass over most of
 * them: the letters of each (`masks`) and how many bytes it shares with the start of the one before (`shared`).
 */
export interface Lexicon {
  readonly texts: PackedStrings;
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
  const { bytes, starts } = unpackStrings(new Map(packed), name);
  const masks = texts.map((_, i) => {
    const mask = letterMask(bytes, starts[i], starts[i + 1]);
    return sounds ? consonantsOf(mask) : mask;
  });
  return [
    ...packed,
    [`${name}.masks`, Uint32Array.from(masks)],
    [`${name}.shared`, Uint8Array.from(texts, (_, i) => sharedPrefix({ bytes, starts }, i))],
  ];
}

function sharedPrefix({ bytes, starts }: PackedStrings, index: number): number {
  if (index === 0) return 0;
  const [before, start, end] = [starts[index - 1] ?? 0, starts[index] ?? 0, starts[index + 1] ?? 0];
  let shared = 0;
  while (before + shared < start && start + shared < end) {
    if (bytes[before + shared] !== bytes[start + shared]) break;
    shared++;
  }
  return Math.min(shared, MAX_LENGTH);
}

/** The lexicon of that name in an index. @throws DataError */
export function unpackLexicon(sections: Sections, name: string): Lexicon {
  return {
    texts: unpackStrings(sections, name),
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
