import { everyMatch } from '../core/text.ts';
import { plain } from './grammar.ts';
import { UNITS } from './spelled.ts';

const MOST = 10;
/** The numbers of a rating; "un" and "una" are articles there: "es una porquería". */
const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(UNITS).filter(([word, value]) => value <= MOST && !/^una?$/.test(word)),
);

/** `plain` writes ½ as the first of these. */
const HALF = '(?:1⁄2|½)';
const WORD = `(?:${Object.keys(WORDS).join('|')})`;
const NUMBER = `(?:\\d{1,2}(?:[.,]\\d{1,2})?|${WORD})(?: y medi[ao]| ?${HALF})?`;
const GIVING =
  '(?:pongo|puse|ponle|ponele|pongale|pon|doy|di|dale|darle|ponerle|nota|puntaje|calificacion|merece|vale|con|es|a)';

interface Way {
  /** What a whole text looks like. */
  readonly whole: RegExp;
  /** The same within a sentence, anywhere in it. */
  readonly within: RegExp;
  /** What its number is multiplied by to be one of ten. */
  readonly scale: number;
}
const way = (pattern: string, scale: number): Way => ({
  whole: new RegExp(`^(?:${pattern})$`, 'u'),
  within: new RegExp(`(?<![a-z0-9.,])${pattern}(?![a-z0-9])`, 'gu'),
  scale,
});

/** Ways of giving a rating, the plainest about it first. */
const WAYS: readonly Way[] = [
  way(`(${NUMBER}) estrellas?(?: (?:de|sobre) (?:5|cinco))?`, 2),
  way(`(${NUMBER}) ?(?:/|de|sobre) ?(?:5|cinco)`, 2),
  way(`(${NUMBER}) ?(?:/|de|sobre) ?(?:10|diez)`, 1),
  way(`(\\d{1,3}) ?(?:%|(?:/|de|sobre) ?100)`, 0.1),
  way(`(${NUMBER}) puntos?`, 1),
  way(`un[ao]? (${NUMBER})`, 1),
];
const AFTER_VERB = way(`${GIVING}:? (?:la |una )?(?:nota (?:de )?)?(${NUMBER})`, 1);
const BARE = way(`(${NUMBER})`, 1);

const GLYPHS = new RegExp(`([★⭐](?:\\ufe0f?[★⭐])*)\\ufe0f? ?(${HALF})?[☆ ]*`, 'u');

const ONLY_GLYPHS = new RegExp(`^(?:${GLYPHS.source})$`, 'u');
const AND_HALF = new RegExp(`(?: y medi[ao]| ?${HALF})$`, 'u');

/** The rating that a whole text says, of ten: "7.5", "un 8", "4 estrellas", "★★★½", "3 y media de 5"; it may lie outside the scale. */
export function parseRating(text: string): number | undefined {
  const typed = plain(text);
  const stars = typed.match(ONLY_GLYPHS);
  if (stars) return countStars(stars);
  for (const one of [...WAYS, BARE]) {
    const [, number] = typed.match(one.whole) ?? [];
    const value = number === undefined ? undefined : numberOf(number);
    // More than a ten, with nothing that says of how many, is part of a title: "Apolo 13".
    if (value !== undefined && !(one === BARE && value > 10)) return tenths(value * one.scale);
  }
  return undefined;
}

/**
 * The rating that a `plain` sentence gives, from 1 to 10.
 * @param bare whether a number that nothing calls a rating is one: "Volver 8"
 */
export function findRating(text: string, bare: boolean): number | undefined {
  const stars = text.match(GLYPHS);
  if (stars) return inScale(countStars(stars));
  for (const { within, scale } of [...WAYS, AFTER_VERB, ...(bare ? [BARE] : [])]) {
    const found = everyMatch(text, within);
    const number = found.at(-1)?.[1];
    const value =
      number === undefined ? undefined : inScale(tenths((numberOf(number) ?? 0) * scale));
    if (value !== undefined) return value;
  }
  return undefined;
}

const inScale = (rating: number): number | undefined =>
  rating >= 1 && rating <= 10 ? rating : undefined;

const tenths = (rating: number): number => Math.round(rating * 10) / 10;

/** Stars are of five. */
const countStars = ([, full = '', half]: RegExpMatchArray): number =>
  [...full].filter((sign) => sign !== '\ufe0f').length * 2 + (half ? 1 : 0);

function numberOf(number: string): number | undefined {
  const whole = number.replace(AND_HALF, '');
  const value = WORDS[whole] ?? Number(whole.replace(',', '.'));
  return Number.isNaN(value) ? undefined : value + (AND_HALF.test(number) ? 0.5 : 0);
}
