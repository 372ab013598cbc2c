import { englishKeys } from '../phonetics/english.ts';
import { spanishKey } from '../phonetics/spanish.ts';

/** Two words that are written as one, too. */
export type Pair = readonly [first: string, second: string];

/** The words of a corpus; `english` says of each whether English may be how it sounds. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, { readonly english: boolean }>;
  readonly pairs: ReadonlyMap<string, Pair>;
  /** Number words and the digits that stand for them. */
  readonly numbers: ReadonlyMap<string, string>;
}

const LATIN_WORD = /^[a-z]+$/;

function keysOf(word: string, english: boolean): readonly string[] {
  if (!LATIN_WORD.test(word)) return [];
  return english ? [spanishKey(word), ...englishKeys(word)] : [spanishKey(word)];
}

/**
 * Phonetic keys and the words that may sound so. A word has the key of how Spanish reads it and, where it may be
 * English, those of how Spanish ears hear it; words written as one have the keys of their parts, one after the
 * other ("Wall·E" is heard `wali`).
 */
export function wordKeys({ words, pairs, numbers }: Vocabulary): ReadonlyMap<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  const add = (key: string, word: string): void => {
    const known = keys.get(key);
    if (known !== undefined) known.add(word);
    else if (key !== '') keys.set(key, new Set([word]));
  };
  const keysOfWord = new Map(
    [...words].map(([word, { english }]) => [word, keysOf(word, english)]),
  );
  for (const [word, own] of keysOfWord) for (const key of own) add(key, word);
  for (const [pair, [first, second]] of pairs) {
    const after = keysOfWord.get(second) ?? [];
    for (const [i, key] of (keysOfWord.get(first) ?? []).entries())
      add(key + (after[i] ?? ''), pair);
  }
  for (const [word, digits] of numbers) for (const key of keysOf(word, false)) add(key, digits);
  return keys;
}
