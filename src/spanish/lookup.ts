import { closest } from '../core/closest.ts';
import { once } from '../core/once.ts';
import { everyMatch, fold } from '../core/text.ts';
import type { Found } from './grammar.ts';

/** Reads one of the things of a table, by any of its words. */
export interface Lookup<T> {
  /** What a whole text means, small slips allowed; undefined when nothing, or two things as near. */
  parse(text: string): T | undefined;
  /** Each place of a `plain` text that says exactly one of the words; the longer one where two begin there. */
  find(text: string): readonly Found<T>[];
  /** All of its words, folded. */
  readonly words: readonly string[];
}

/** What may stand before a word and mean nothing. */
const ARTICLES = /(?:(?:de|del|en) )?(?:(?:el|la|los|las) )?/u;

const TOKEN = /[\p{L}\p{N}]+/gu;

/**
 * @param words each thing by its words, folded; of a word that stands twice the first counts
 * @param before what may stand before a word and mean nothing
 */
export function createLookup<T>(
  words: Iterable<readonly [word: string, thing: T]>,
  before: RegExp = ARTICLES,
): Lookup<T> {
  const things = new Map<string, T>();
  for (const [word, thing] of words) if (!things.has(word)) things.set(word, thing);
  const lead = new RegExp(`^${before.source}`, 'u');
  const longest = longestByFirst(things.keys());
  const near = once(() => nearestOf([...things.keys()]));
  return {
    words: [...things.keys()],
    parse(text) {
      const said = fold(text);
      const bare = said.replace(lead, '');
      return things.get(said) ?? things.get(bare) ?? things.get(near()(bare) ?? '');
    },

    find(text) {
      const tokens = everyMatch(text, TOKEN);
      const found: Found<T>[] = [];
      for (let at = 0; at < tokens.length; at++) {
        const most = longest.get(tokens[at]?.[0] ?? '') ?? 0;
        for (let count = Math.min(most, tokens.length - at); count > 0; count--) {
          const said = tokens.slice(at, at + count);
          const thing = things.get(said.map(([word]) => word).join(' '));
          const [first, last] = [said[0], said.at(-1)];
          if (thing === undefined || !first || !last) continue;
          found.push({ start: first.index, end: last.index + last[0].length, value: thing });
          at += count - 1;
          break;
        }
      }
      return found;
    },
  };
}

/** How many words the longest of them has that begins with a word, by that word. */
function longestByFirst(names: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const name of names) {
    const words = name.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  }
  return longest;
}

/** Slips in the first letter are rare, and comparing with thousands of words takes long. */
function nearestOf(words: readonly string[]): (typed: string) => string | undefined {
  const byLetter = new Map<string, string[]>();
  for (const word of words) {
    const alike = byLetter.get(word.charAt(0)) ?? [];
    byLetter.set(word.charAt(0), alike);
    alike.push(word);
  }
  return (typed) => {
    const alike = (byLetter.get(typed.charAt(0)) ?? []).filter(
      ({ length }) => Math.abs(length - typed.length) <= 2,
    );
    return closest(typed, alike);
  };
}
