import { closest } from '../core/closest.ts';
import { fold } from '../core/text.ts';
import { characterNames } from '../spanish/characters.ts';

/** Of a name that is spelled otherwise in Spanish ("Morfeo") so many first letters are the same. */
const SAME_BEGINNING = 3;

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/**
 * Those of a cast who play the part that somebody asks for, in the order of the credits: all its words are in the part's
 * name; else, with slips or in its Spanish spelling, one of them is.
 */
export function playersOf<T extends { readonly character: string | null }>(
  cast: readonly T[],
  asked: string,
): readonly T[] {
  const parts = cast.map((player) => ({ player, words: wordsOf(player.character ?? '') }));
  const names = characterNames(asked)
    .map(wordsOf)
    .filter((name) => name.length > 0);
  const having = (fits: (name: readonly string[], words: readonly string[]) => boolean): T[] =>
    parts
      .filter(({ words }) => words.length > 0 && names.some((name) => fits(name, words)))
      .map(({ player }) => player);
  // "Joker" is no "Joker's Thug".
  const called = parts
    .filter(({ player }) =>
      (player.character ?? '')
        .split(/[/(),]/u)
        .some((part) => names.some((name) => name.join(' ') === fold(part).replace(/^the /, ''))),
    )
    .map(({ player }) => player);
  if (called.length > 0) return called;
  const exact = having((name, words) => name.every((word) => words.includes(word)));
  if (exact.length > 0) return exact;
  const slips = having((name, words) => name.every((word) => closest(word, words) !== undefined));
  if (slips.length > 0) return slips;
  const one = having((name, words) => name.some((word) => word.length > 2 && words.includes(word)));
  if (one.length > 0) return one.slice(0, 1);
  return having((name, words) =>
    name.some((word) => words.some((other) => begin(word, other))),
  ).slice(0, 1);
}

const begin = (a: string, b: string): boolean =>
  a.length > SAME_BEGINNING &&
  b.length > SAME_BEGINNING &&
  a.slice(0, SAME_BEGINNING) === b.slice(0, SAME_BEGINNING);
