import { everyMatch } from '../core/text.ts';
import { plain } from './grammar.ts';
import { MARK, UNITS } from './spelled.ts';

/** What the number before it is multiplied by. */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  mil: 1e3,
  millon: 1e6,
  millones: 1e6,
  palos: 1e6,
  m: 1e6,
};

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const DIGITS = '\\d{1,15}(?:[.,]\\d{1,15}){0,4}';
const SCALE = `(?:${longestFirst(Object.keys(SCALES))})`;

/**
 * A number in digits or words, as the source of a rule's pattern; it has no groups. Those in words are marked when a
 * grammar reads a text, see `markSpelled`.
 */
export const NUMBER = `(?:${DIGITS}(?: ?${SCALE}(?![a-z])){0,2}|${MARK}+|un[oa]?)`;

const TOKEN = new RegExp(`${DIGITS}|[a-z]+`, 'gu');

/** The number that a text says: "90", "1.000", "7,5", "mil millones", "3k", "ciento veinte", "medio millón". */
export function parseNumber(text: string): number | undefined {
  const typed = plain(text);
  if (typed === 'medio millon') return 5e5;
  let [total, part] = [0, undefined as number | undefined];
  for (const [token] of everyMatch(typed, TOKEN)) {
    const scale = SCALES[token];
    const value = /^\d/.test(token) ? digits(token) : UNITS[token];
    if (scale !== undefined) {
      // "mil millones": what was said so far is multiplied.
      total = part === undefined && total > 0 ? total * scale : total + (part ?? 1) * scale;
      part = undefined;
    } else if (value !== undefined) part = (part ?? 0) + value;
    else if (token !== 'y') return undefined;
  }
  return part === undefined && total === 0 ? undefined : total + (part ?? 0);
}

/** Points and commas part thousands where three digits follow each of them, else decimals. */
function digits(token: string): number {
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(token);
  return Number(grouped ? token.replace(/[.,]/g, '') : token.replace(',', '.'));
}
