import { type Section, type Sections, section } from './index-file.ts';
import {
  compareAt,
  countStrings,
  type PackedStrings,
  packStrings,
  unpackStrings,
} from './packed-strings.ts';
import { packTree } from './word-tree.ts';

/**
 * Distinct short texts (words, phonetic keys), sorted by their bytes for look-ups, and for scans as trees of shared
 * beginnings and of shared endings (see word-tree.ts).
 */
export interface Lexicon {
  readonly texts: PackedStrings;
  readonly beginnings: Uint8Array;
  readonly endings: Uint8Array;
}

/** The sections of a lexicon of these texts, which must be distinct and sorted by their UTF-8 bytes. */
export function packLexicon(name: string, texts: readonly string[]): [string, Section][] {
  const packed = packStrings(name, texts);
  const strings = unpackStrings(new Map(packed), name);
  return [
    ...packed,
    [`${name}.beginnings`, packTree(strings, 1)],
    [`${name}.endings`, packTree(strings, -1)],
  ];
}

/** The lexicon of that name in an index. @throws DataError */
export function unpackLexicon(sections: Sections, name: string): Lexicon {
  return {
    texts: unpackStrings(sections, name),
    beginnings: section(sections, `${name}.beginnings`, Uint8Array),
    endings: section(sections, `${name}.endings`, Uint8Array),
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
