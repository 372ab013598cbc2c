import { hashWords, KIND, type Kind } from '../index/corpus.ts';
import type { Section } from '../index/index-file.ts';
import { packLexicon } from '../index/lexicon.ts';
import { packStrings } from '../index/packed-strings.ts';
import { NUMBER_WORDS } from '../text/numerals.ts';
import { canonicalWords, type TextKind } from '../text/words.ts';
import { joinedPairs } from './pairs.ts';
import { wordKeys } from './word-keys.ts';
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
  readonly pairs: readonly string[];
}

/** Byte order, which is the order of code points: the same on every machine, and what look-ups compare by. */
function byBytes(texts: Iterable<string>): string[] {
  return [...texts]
    .map((text) => [text, Buffer.from(text)] as const)
    .sort(([, a], [, b]) => Buffer.compare(a, b))
    .map(([text]) => text);
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
  const words = new Set(texts.flatMap(({ words }) => words));
  const pairs = new Set(texts.flatMap(({ pairs }) => pairs).filter((pair) => pair !== ''));
  const numbers =
    kind === 'title' ? [...NUMBER_WORDS].filter(([, digits]) => words.has(digits)) : [];
  const forms = byBytes(new Set([...words, ...pairs, ...numbers.map(([word]) => word)]));
  const wordOf = new Map(forms.map((form, i) => [form, i]));
  const idOf = (word: string): number => wordOf.get(word) ?? -1;

  const formWord = Int32Array.from(forms, (_, i) => i);
  for (const [word, digits] of numbers) formWord[idOf(word)] = idOf(digits);

  const textWords = texts.map((text) => text.words.map(idOf));
  const textPairs = texts.map((text) => text.pairs.map((pair) => (pair === '' ? -1 : idOf(pair))));
  const wordTexts = invert(forms.length, textWords, textPairs);
  const weights = wordWeights(forms, wordTexts, texts.length);
  const hashes = textWords.map(hashWords);
  const byHash = texts
    .map((_, i) => i)
    .sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b);
  const keys = wordKeys(texts, numbers, idOf);
  const sortedKeys = byBytes(keys.keys());
  const byId = items.map((_, i) => i).sort((a, b) => (items[a]?.id ?? 0) - (items[b]?.id ?? 0));

  const sections: [string, Section][] = [
    ['ids', Int32Array.from(items, ({ id }) => id)],
    ['byId', Int32Array.from(byId)],
    ['votes', Float32Array.from(items, ({ votes }) => votes)],
    ['firstText', firstTexts(items.length, texts)],
    ...packStrings(
      'texts',
      texts.map(({ text }) => text),
    ),
    ['textItem', Int32Array.from(texts, ({ item }) => item)],
    ['textKind', Uint8Array.from(texts, (text) => text.kind)],
    ...packLists('textWords', textWords),
    [
      'textWeight',
      Float32Array.from(textWords, (own) => own.reduce((sum, w) => sum + (weights[w] ?? 0), 0)),
    ],
    ['textPairs', Int32Array.from(textPairs.flat())],
    ['hashes', Int32Array.from(byHash, (text) => hashes[text] ?? 0)],
    ['byHash', Int32Array.from(byHash)],
    ...packLexicon('forms', forms, false),
    ['formWord', formWord],
    ['weights', weights],
    ...packLists('wordTexts', wordTexts),
    ...packLexicon('keys', sortedKeys, true),
    ...packLists(
      'keyWords',
      sortedKeys.map((key) => [...(keys.get(key) ?? [])].sort((a, b) => a - b)),
    ),
  ];
  return sections.map(([section, values]): [string, Section] => [`${name}.${section}`, values]);
}

function indexedTexts(item: Item, index: number, kind: TextKind): IndexedText[] {
  const seen = new Set<string>();
  const texts: IndexedText[] = [];
  for (const text of item.texts) {
    const words = canonicalWords(text.text, kind);
    const same = words.join(' ');
    if (words.length > 0 && seen.has(same)) continue;
    seen.add(same);
    const pairs = joinedPairs(words, kind, text.kind === KIND.series ? 0 : item.votes);
    texts.push({ item: index, text: text.text, kind: text.kind, words, pairs });
  }
  return texts;
}

function firstTexts(items: number, texts: readonly IndexedText[]): Uint32Array {
  const first = new Uint32Array(items + 1);
  for (const { item } of texts) first[item + 1] = (first[item + 1] ?? 0) + 1;
  for (let i = 1; i <= items; i++) first[i] = (first[i] ?? 0) + (first[i - 1] ?? 0);
  return first;
}

function invert(words: number, ...uses: readonly (readonly (readonly number[])[])[]): number[][] {
  const lists: number[][] = Array.from({ length: words }, () => []);
  for (const [text] of (uses[0] ?? []).entries()) {
    for (const word of new Set(uses.flatMap((use) => use[text] ?? []))) lists[word]?.push(text);
  }
  return lists;
}

function packLists(name: string, lists: readonly (readonly number[])[]): [string, Section][] {
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  return [
    [`${name}.starts`, starts],
    [`${name}.values`, Int32Array.from(lists.flat())],
  ];
}
