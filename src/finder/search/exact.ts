import { type Corpus, KIND, textsOfWords } from '../index/corpus.ts';
import type { Query } from '../text/query.ts';
import { knownWord } from './typed-words.ts';

/** A text of the index that is exactly what was typed. */
export interface ExactText {
  readonly item: number;
  readonly text: number;
}

/** Words between a title and its year: `la momia del 2017`, `la momia de 2017`. */
const YEAR_LINKS: ReadonlySet<string> = new Set(['del', 'de', 'ano', 'anio', 'y']);

/**
 * The texts that are exactly what was typed, one for each item, the best known items first: as it stands, without
 * the words around it, or without a year at its end when the item is of that year.
 */
export function exactTexts(
  corpus: Corpus,
  query: Query,
  yearOf: (item: number) => number,
): readonly ExactText[] {
  const bare = query.words.flatMap((_, i) => (query.filler[i] ? [] : [i]));
  const all = query.words.map((_, i) => i);
  const whole = [all, bare]
    .map((places) => textsAt(corpus, query, places))
    .find((texts) => texts.length > 0);
  return firstOfItems(corpus, whole ?? textsOfYear(corpus, query, bare, yearOf));
}

function textsOfYear(
  corpus: Corpus,
  query: Query,
  places: readonly number[],
  yearOf: (item: number) => number,
): readonly number[] {
  const year = query.years[places.at(-1) ?? -1] ?? 0;
  if (year === 0) return [];
  let end = places.length - 1;
  const ofYear = (): number[] =>
    textsAt(corpus, query, places.slice(0, end)).filter(
      (text) => yearOf(corpus.textItem[text] ?? -1) === year,
    );
  let found = ofYear();
  while (found.length === 0 && YEAR_LINKS.has(query.words[places[end - 1] ?? -1] ?? '')) {
    end -= 1;
    found = ofYear();
  }
  return found;
}

function textsAt(corpus: Corpus, { words }: Query, places: readonly number[]): number[] {
  const known = places.map((place) => knownWord(corpus, words[place] ?? ''));
  if (known.length === 0 || known.includes(-1)) return [];
  return textsOfWords(corpus, known).filter((text) => corpus.textKind[text] !== KIND.alias);
}

function firstOfItems({ textItem }: Corpus, texts: readonly number[]): ExactText[] {
  const byItem = new Map<number, ExactText>();
  for (const text of texts) {
    const item = textItem[text] ?? 0;
    if (!byItem.has(item)) byItem.set(item, { item, text });
  }
  return [...byItem.values()];
}
