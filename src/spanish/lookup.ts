import { closest } from '../core/closest.ts';
import { fold } from '../core/text.ts';
import { createGrammar, type Found, plain } from './grammar.ts';

/** Reads one of the things of a table, by any of its words. */
export interface Lookup<T> {
  /** What a whole text means, small slips allowed; undefined when nothing, or two things as near. */
  parse(text: string): T | undefined;
  /** Each place of a `plain` text that says exactly one of the words. */
  find(text: string): readonly Found<T>[];
}

/**
 * @param words each thing by its words, folded; of a word that stands twice the first counts
 * @param before what may stand before a word and mean nothing: articles, "de", "en"
 */
export function createLookup<T>(
  words: Iterable<readonly [word: string, thing: T]>,
  before: RegExp = /(?:(?:de|del|en) )?(?:(?:el|la|los|las) )?/u,
): Lookup<T> {
  const things = new Map<string, T>();
  for (const [word, thing] of words) if (!things.has(word)) things.set(word, thing);
  const typed = [...things.keys()];
  const longestFirst = [...typed].sort((a, b) => b.length - a.length);
  const grammar = createGrammar<T>([
    {
      pattern: new RegExp(longestFirst.join('|'), 'u'),
      value: ([word]) => things.get(word),
    },
  ]);
  const lead = new RegExp(`^${before.source}`, 'u');
  return {
    parse(text) {
      const said = fold(text);
      const bare = said.replace(lead, '');
      const exact = things.get(said) ?? things.get(bare);
      return exact ?? things.get(closest(bare, typed) ?? '');
    },
    find: (text) => grammar.find(plain(text)),
  };
}
