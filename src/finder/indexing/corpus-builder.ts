import { hashWords, KIND, type Kind } from '../index/corpus.ts';
import type { Section } from '../index/index-file.ts';
import { packLexicon } from '../index/lexicon.ts';
import { packStrings } from '../index/packed-strings.ts';
import { NUMBER_WORDS } from '../text/numerals.ts';
import { canonicalWords, type TextKind } from '../text/words.ts';
import { joinedPairs } from './joined-words.ts';
import { type Pair, type Vocabulary, wordKeys } from './word-keys.ts';
import { wordWeights } from './word-weights.ts';

/** One film or person for the index; `texts` are its titles or names, the main one first. */
export interface Item {
  readonly id: number;
  readonly votes: number;
  readonly texts: readonly { readonly text: string; readonly kind: Kind }[];
}

interface IndexedText {
  readonly item: number;
  readonly text: string;
  readonly kind: Kind;
  readonly words: readonly string[];
  /** Beside each word, what it makes with the next one, or ''. */
  readonly pairs: readonly string[];
}

/**
 * The sections of a corpus (see `Corpus` for what they are), the same for the same items. `items` must be in
 * order of fame; texts of an item that have the same words are kept once.
 */
export function buildCorpus(
  name: string,
  kind: TextKind,
  items: readonly Item[],
): [string, Section][] {
  const texts = items.flatMap((item, index) => indexedTexts(item, index, kind));
  const vocabulary = vocabularyOf(texts, kind);
  const { words, pairs, numbers } = vocabulary;
  const forms = byBytes(new Set([...words.keys(), ...pairs.keys(), ...numbers.keys()]));
  const places = new Map(forms.map((form, i) => [form, i]));
  const idOf = (word: string): number => places.get(word) ?? -1;
  const textWords = texts.map((text) => text.words.map(idOf));
  const textPairs = texts.map((text) => text.pairs.map(idOf));
  const wordTexts = invert(forms.length, textWords, textPairs);
  const weights = wordWeights(forms, wordTexts, texts.length);
  const sections = [
    ...itemSections(items, texts),
    ...textSections(texts, textWords, textPairs, weights),
    ...packLexicon('forms', forms),
    ['formWord', Int32Array.from(forms, (form) => idOf(numbers.get(form) ?? form))],
    ['weights', weights],
    ...packLists('wordTexts', wordTexts),
    ...keySections(vocabulary, idOf),
  ] as const;
  return sections.map(([section, values]) => [`${name}.${section}`, values]);
}

/** Byte order, which is that of code points: the same on every machine, and what look-ups compare by. */
function byBytes(texts: Iterable<string>): string[] {
  return [...texts]
    .map((text) => ({ text, bytes: Buffer.from(text) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ text }) => text);
}

function indexedTexts(item: Item, index: number, kind: TextKind): IndexedText[] {
  const seen = new Set<string>();
  const texts: IndexedText[] = [];
  for (const { text, kind: textKind } of item.texts) {
    const words = canonicalWords(text, kind);
    const same = words.join(' ');
    if (seen.has(same)) continue;
    seen.add(same);
    const pairs = joinedPairs(words, kind, textKind === KIND.alias ? 0 : item.votes);
    texts.push({ item: index, text, kind: textKind, words, pairs });
  }
  return texts;
}

function vocabularyOf(texts: readonly IndexedText[], kind: TextKind): Vocabulary {
  const words = new Map<string, { english: boolean }>();
  const pairs = new Map<string, Pair>();
  for (const text of texts) {
    const english = text.kind !== KIND.spanish;
    for (const [i, word] of text.words.entries()) {
      const known = words.get(word);
      if (known === undefined) words.set(word, { english });
      else if (english) known.english = true;
      const pair = text.pairs[i] ?? '';
      if (pair !== '') pairs.set(pair, [word, text.words[i + 1] ?? '']);
    }
  }
  const numbers =
    kind === 'title' ? [...NUMBER_WORDS].filter(([, digits]) => words.has(digits)) : [];
  return { words, pairs, numbers: new Map(numbers) };
}

type Named = [string, Section];

/** The places of numbers in their order, for look-ups. */
export const byNumber = (numbers: readonly number[]): Int32Array =>
  Int32Array.from(numbers, (_, i) => i).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));

function itemSections(items: readonly Item[], texts: readonly IndexedText[]): Named[] {
  const firstText = new Uint32Array(items.length + 1);
  for (const { item } of texts) firstText[item + 1] = (firstText[item + 1] ?? 0) + 1;
  for (let i = 1; i <= items.length; i++)
    firstText[i] = (firstText[i] ?? 0) + (firstText[i - 1] ?? 0);
  return [
    ['ids', Int32Array.from(items, ({ id }) => id)],
    ['byId', byNumber(items.map(({ id }) => id))],
    ['votes', Float32Array.from(items, ({ votes }) => votes)],
    ['firstText', firstText],
  ];
}

function textSections(
  texts: readonly IndexedText[],
  textWords: readonly (readonly number[])[],
  textPairs: readonly (readonly number[])[],
  weights: Float32Array,
): Named[] {
  const hashes = textWords.map(hashWords);
  const byHash = hashes
    .map((_, i) => i)
    .sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b);
  const weightOf = (words: readonly number[]): number =>
    words.reduce((sum, word) => sum + (weights[word] ?? 0), 0);
  return [
    ...packStrings(
      'texts',
      texts.map(({ text }) => text),
    ),
    ['textItem', Int32Array.from(texts, ({ item }) => item)],
    ['textKind', Uint8Array.from(texts, ({ kind }) => kind)],
    ...packLists('textWords', textWords),
    ['textWeight', Float32Array.from(textWords, weightOf)],
    ['textPairs', packLists('', textPairs)[1][1]],
    ['hashes', Int32Array.from(byHash, (text) => hashes[text] ?? 0)],
    ['byHash', Int32Array.from(byHash)],
  ];
}

function keySections(vocabulary: Vocabulary, idOf: (word: string) => number): Named[] {
  const keys = wordKeys(vocabulary);
  const sorted = byBytes(keys.keys());
  const words = sorted.map((key) => [...(keys.get(key) ?? [])].map(idOf).sort((a, b) => a - b));
  return [...packLexicon('keys', sorted), ...packLists('keyWords', words)];
}

/** For each word, the texts that use it, in order. */
function invert(words: number, ...uses: readonly (readonly (readonly number[])[])[]): number[][] {
  const lists: number[][] = Array.from({ length: words }, () => []);
  const [first = []] = uses;
  for (let text = 0; text < first.length; text++) {
    for (const use of uses) {
      for (const word of use[text] ?? []) {
        const list = lists[word];
        if (list !== undefined && list.at(-1) !== text) list.push(text);
      }
    }
  }
  return lists;
}

function packLists(name: string, lists: readonly (readonly number[])[]): [Named, Named] {
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  const values = new Int32Array(starts.at(-1) ?? 0);
  for (const [i, list] of lists.entries()) values.set(list, starts[i]);
  return [
    [`${name}.starts`, starts],
    [`${name}.values`, values],
  ];
}
