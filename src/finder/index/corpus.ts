import { type Sections, section } from './index-file.ts';
import { type Lexicon, unpackLexicon } from './lexicon.ts';
import { type PackedStrings, unpackStrings } from './packed-strings.ts';

/** Which of a film's titles (or a person's names) a text is; `alias`: what people call it besides. */
export const KIND = { title: 0, original: 1, spanish: 2, alias: 3 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** Ids by item, and the items in the order of their ids. */
export interface Ids {
  readonly ids: Int32Array;
  readonly byId: Int32Array;
}

/** Lists of numbers one after the other: list i is `values[starts[i]…starts[i + 1]]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Int32Array;
}

/**
 * What can be found, of one sort (films or persons). A *text* is a title or a name; it belongs to an *item*
 * (film, person). Items are numbered from the best known to the least, texts in the order of their items.
 */
export interface Corpus extends Ids {
  /** The votes behind each item: a film's own, those of the films that a person is known by. */
  readonly votes: Float32Array;
  /** The first text of each item, one more at the end. */
  readonly firstText: Uint32Array;

  /** Texts as they are shown, their items and kinds, their canonical words and the sum of the words' weights. */
  readonly texts: PackedStrings;
  readonly textItem: Int32Array;
  readonly textKind: Uint8Array;
  readonly textWords: Lists;
  readonly textWeight: Float32Array;
  /** Beside each word of a text, the word that it makes with the next one (`spider man` → `spiderman`) or −1. */
  readonly textPairs: Int32Array;
  /** Texts in the order of the hash of their words, and those hashes. */
  readonly hashes: Int32Array;
  readonly byHash: Int32Array;

  /** Written forms; the word that each stands for; what words weigh (0–1); the texts that hold each word. */
  readonly forms: Lexicon;
  readonly formWord: Int32Array;
  readonly weights: Float32Array;
  readonly wordTexts: Lists;
  /** Phonetic keys and the words that may sound so. */
  readonly keys: Lexicon;
  readonly keyWords: Lists;
}

/** The lists of that name in an index. @throws DataError */
function unpackLists(sections: Sections, name: string): Lists {
  return {
    starts: section(sections, `${name}.starts`, Uint32Array),
    values: section(sections, `${name}.values`, Int32Array),
  };
}

/** The corpus of that name in an index. @throws DataError */
export function unpackCorpus(sections: Sections, name: string): Corpus {
  return {
    ids: section(sections, `${name}.ids`, Int32Array),
    byId: section(sections, `${name}.byId`, Int32Array),
    votes: section(sections, `${name}.votes`, Float32Array),
    firstText: section(sections, `${name}.firstText`, Uint32Array),
    texts: unpackStrings(sections, `${name}.texts`),
    textItem: section(sections, `${name}.textItem`, Int32Array),
    textKind: section(sections, `${name}.textKind`, Uint8Array),
    textWords: unpackLists(sections, `${name}.textWords`),
    textWeight: section(sections, `${name}.textWeight`, Float32Array),
    textPairs: section(sections, `${name}.textPairs`, Int32Array),
    hashes: section(sections, `${name}.hashes`, Int32Array),
    byHash: section(sections, `${name}.byHash`, Int32Array),
    forms: unpackLexicon(sections, `${name}.forms`),
    formWord: section(sections, `${name}.formWord`, Int32Array),
    weights: section(sections, `${name}.weights`, Float32Array),
    wordTexts: unpackLists(sections, `${name}.wordTexts`),
    keys: unpackLexicon(sections, `${name}.keys`),
    keyWords: unpackLists(sections, `${name}.keyWords`),
  };
}

/** The item with that id (TMDB's, in a corpus), or −1. */
export function itemById({ ids, byId }: Ids, id: number): number {
  let low = 0;
  let high = byId.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[byId[middle] ?? 0] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  const item = byId[low];
  return item !== undefined && ids[item] === id ? item : -1;
}

/** The words of a text. */
export function wordsOf({ textWords }: Corpus, text: number): Int32Array {
  return textWords.values.subarray(textWords.starts[text], textWords.starts[text + 1]);
}

/** A number that texts of the same words share. */
export function hashWords(words: ArrayLike<number>): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash | 0;
}

/** The texts that are exactly these words, in order, the best known first. */
export function textsOfWords(corpus: Corpus, words: readonly number[]): number[] {
  const hash = hashWords(words);
  const { hashes, byHash } = corpus;
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; hashes[low] === hash; low++) {
    const text = byHash[low] ?? 0;
    const own = wordsOf(corpus, text);
    if (own.length === words.length && words.every((word, i) => own[i] === word)) found.push(text);
  }
  return found.sort((a, b) => a - b);
}
