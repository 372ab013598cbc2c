import type { Keyword } from './theme-list.ts';

/** A film, as far as its themes are told from its words. */
export interface WordedFilm {
  readonly id: number;
  /** Title and synopsis, in English. */
  readonly text: string;
  readonly keywords: ReadonlySet<number>;
}

/** A film with so many keywords was tagged by somebody who would have named the theme. */
const WELL_TAGGED = 8;
/** Of the well tagged films whose words name a keyword, so many must have it for the words to be believed. */
const BELIEVED = 0.5;
/** With fewer of them there is nothing to judge by. */
const JUDGED_MIN = 10;
/** A film whose title is a keyword of one short word need not be about it. */
const LETTERS_MIN = 5;

/**
 * The films whose words name a keyword that they lack: many films have no keywords at all. Only keywords that mean the
 * same in every synopsis are looked for ("zombie", not "dream"): most films that name them and were well tagged have
 * them.
 * @returns films by keyword
 */
export function findMentions(
  films: readonly WordedFilm[],
  keywords: readonly Keyword[],
): ReadonlyMap<number, readonly number[]> {
  const phrases = phrasesOf(keywords);
  const mentions = new Map<number, Mention>();
  for (const film of films) {
    for (const keyword of namedIn(film.text, phrases)) {
      const mention = mentions.get(keyword) ?? { judged: 0, right: 0, films: [] };
      mentions.set(keyword, mention);
      const has = film.keywords.has(keyword);
      if (film.keywords.size >= WELL_TAGGED) {
        mention.judged += 1;
        if (has) mention.right += 1;
      }
      if (!has) mention.films.push(film.id);
    }
  }
  return new Map(
    [...mentions]
      .filter(([, { judged, right }]) => judged >= JUDGED_MIN && right / judged >= BELIEVED)
      .map(([keyword, { films: found }]) => [keyword, found]),
  );
}

interface Mention {
  judged: number;
  right: number;
  readonly films: number[];
}

/** Keywords by their first word, each as the words that follow it. */
type Phrases = ReadonlyMap<string, readonly { readonly rest: readonly string[]; id: number }[]>;

/** Lower case words without the plural's s. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
  );

function phrasesOf(keywords: readonly Keyword[]): Phrases {
  const phrases = new Map<string, { rest: string[]; id: number }[]>();
  for (const { id, name } of keywords) {
    if (name.length < LETTERS_MIN) continue;
    const [first, ...rest] = wordsOf(name);
    if (first === undefined) continue;
    const begun = phrases.get(first) ?? [];
    phrases.set(first, begun);
    begun.push({ rest, id });
  }
  return phrases;
}

function namedIn(text: string, phrases: Phrases): ReadonlySet<number> {
  const words = wordsOf(text);
  const named = new Set<number>();
  for (const [at, word] of words.entries()) {
    for (const { rest, id } of phrases.get(word) ?? []) {
      if (rest.every((next, index) => words[at + 1 + index] === next)) named.add(id);
    }
  }
  return named;
}
