import { fold } from '../../core/text.ts';
import type { Word } from './words.ts';

/** What a name is told from other words by. */
export interface Vocabulary {
  /** Whether a word is one that people ask with: it need not be part of a name. */
  knows(word: string): boolean;
  /** Whether a word is a common one of the language: alone, without a capital, it names nobody. */
  isCommon(word: string): boolean;
  /** The films of the saga that a film is part of, itself among them. */
  sagaOf(movie: number): readonly number[];
}

/** Too small to be a name by themselves. */
export const SMALL: ReadonlySet<string> = new Set(
  'a al ante con de del desde el ella en entre es esa ese eso esta este esto fue ha hay he la las le les lo los me mi mis muy no nos para pero por que se ser si sin sobre son su sus te ti tu tus un una unas unos va y ya yo'.split(
    ' ',
  ),
);

/** Whether people ask with a word: it need not be part of a name. */
export const isOrdinary = ({ spelled, text }: Word, vocabulary: Vocabulary): boolean =>
  SMALL.has(text) || spelled.split(' ').every((word) => vocabulary.knows(word));

/** Words of the language and nothing else, none of them with a capital. */
export const isCommonNoun = (span: readonly Word[], vocabulary: Vocabulary): boolean =>
  span.every((word) => !word.capital && (SMALL.has(word.text) || vocabulary.isCommon(word.text)));

/** Shorter words come out of others by chance. */
const GLUED_MIN = 7;
/** A word that the name holds speaks for it, a rare one most; one that it doesn't hold speaks against it. */
const RARE = 1;
const CAPITAL = 0.8;
const ORDINARY = 0.25;
const ORDINARY_OUTSIDE = -0.6;
const RARE_MISSPELT = 0.7;
/** To be written in full speaks for a name that has at least one rare word. */
const IN_FULL = 0.4;
/** What is left of a title that is only common words: "abuelo", "receta". */
const COMMON = 0.7;

/** "The Truman Show" is typed in full without its article. */
const bare = (title: string): string => title.replace(/^(?:the|el|la|los|las|an?|una?) (?=.)/, '');

/** So sure the finder must be that a figure is part of a title: "El padrino 2" is "El padrino II". */
const SURE = 0.9;
const NUMERAL = 0.6;
const ARTICLE = /^(?:the|el|la|los|las|an?|una?)$/;

/**
 * How much some words speak for being a name, and whether they are it in full.
 * @param name folded
 * @param confidence the finder's, 0–1
 */
export function strengthOf(
  name: string,
  span: readonly Word[],
  confidence: number,
  vocabulary: Vocabulary,
): { strength: number; exact: boolean } {
  const parts = bare(name).split(' ');
  const held = new Set(parts);
  const [first] = span;
  const said = first && span.length > 1 && ARTICLE.test(first.text) ? span.slice(1) : span;
  const typed = fold(said.map((word) => word.text).join(' '));
  // "Starwars" is "Star Wars".
  const joined = typed === parts.join('');
  // "Toy stori": a word that sounds as it should is no other word.
  const heard = fold(said.map(({ spelled }) => spelled).join(' '));
  const exact = bare(name) === bare(typed) || bare(name) === bare(heard) || joined;
  // "Di Caprio" is one word of "Leonardo DiCaprio".
  const gluedName = typed.replaceAll(' ', '');
  const glued = gluedName.length >= GLUED_MIN && held.has(gluedName);
  let strength = 0;
  let telling = false;
  let covered = 0;
  for (const word of said) {
    const ordinary = isOrdinary(word, vocabulary);
    const [own, meant] = [fold(word.text).split(' '), fold(word.spelled).split(' ')];
    const holds = (parts: readonly string[]): boolean => parts.every((part) => held.has(part));
    const numeral = /^\d+$/.test(word.text) && confidence >= SURE && said.length > 1;
    const inName = joined || glued || numeral || holds(own) || holds(meant);
    telling ||= !ordinary || word.capital;
    if (inName || !ordinary) covered += joined ? parts.length : own.length;
    if (numeral) strength += NUMERAL;
    else if (inName) strength += !ordinary || glued ? RARE : word.capital ? CAPITAL : ORDINARY;
    else strength += ordinary ? ORDINARY_OUTSIDE : RARE_MISSPELT;
  }
  if (!telling) return { strength: 0, exact };
  const coverage = Math.min(1, covered / parts.length);
  const common = isCommonNoun(span, vocabulary) ? COMMON : 1;
  return {
    strength: common * (confidence * strength * (0.5 + coverage / 2) + (exact ? IN_FULL : 0)),
    exact,
  };
}
