import { KIND, type Kind } from '../index/corpus.ts';
import { englishKeys } from '../phonetics/english.ts';
import { spanishKey } from '../phonetics/spanish.ts';

interface Text {
  readonly kind: Kind;
  readonly words: readonly string[];
  readonly pairs: readonly string[];
}

const LATIN_WORD = /^[a-z]+$/;

/** The keys of one word: as Spanish reads it and, where it may be English, as Spanish ears hear it. */
function keysOf(word: string, english: boolean): readonly string[] {
  if (!LATIN_WORD.test(word)) return [];
  return english ? [spanishKey(word), ...englishKeys(word)] : [spanishKey(word)];
}

/**
 * Phonetic keys and the words (by the number that `idOf` gives) that may sound so. Words written as one have the
 * keys of their parts, one after the other: "Wall·E" is heard `wali`.
 */
export function wordKeys(
  texts: readonly Text[],
  numbers: readonly (readonly [string, string])[],
  idOf: (word: string) => number,
): ReadonlyMap<string, ReadonlySet<number>> {
  const keys = new Map<string, Set<number>>();
  const add = (key: string, word: number): void => {
    if (key === '') return;
    const words = keys.get(key);
    if (words === undefined) keys.set(key, new Set([word]));
    else words.add(word);
  };
  const known = new Map<string, readonly string[]>();
  const cached = (word: string, english: boolean): readonly string[] => {
    const name = english ? word : `${word} es`;
    const found = known.get(name) ?? keysOf(word, english);
    known.set(name, found);
    return found;
  };
  for (const { kind, words, pairs } of texts) {
    const english = kind !== KIND.spanish;
    for (const [i, word] of words.entries()) {
      for (const key of cached(word, english)) add(key, idOf(word));
      const pair = pairs[i] ?? '';
      if (pair === '') continue;
      const next = cached(words[i + 1] ?? '', english);
      for (const [j, key] of cached(word, english).entries())
        add(key + (next[j] ?? ''), idOf(pair));
    }
  }
  for (const [word, digits] of numbers) {
    for (const key of keysOf(word, false)) add(key, idOf(digits));
  }
  return keys;
}
