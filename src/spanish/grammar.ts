import { everyMatch, withoutAccents } from '../core/text.ts';
import { MARK, markSpelled } from './spelled.ts';

/** A text as grammars read it: lower case, without accents, single spaces; signs and digits stay. */
export const plain = (text: string): string => withoutAccents(text).replace(/\s+/gu, ' ').trim();

/** One way of saying something. Rules are tried in order: the first that fits is what was meant. */
export interface Rule<T> {
  /** What it looks like in a `plain` text; it must not be able to match nothing. */
  readonly pattern: RegExp;
  /** What every text that fits holds, where that is quicker to look for; undefined: nothing in particular. */
  readonly hint?: RegExp | undefined;
  /** What it means; undefined when the words fit but mean nothing (a month of 45 days). */
  readonly value: (match: RegExpMatchArray) => T | undefined;
}

/** Something said within a longer text. */
export interface Found<T> {
  /** Where it stands in the `plain` text; the end is not included. */
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** What reads one kind of thing. */
export interface Grammar<T> {
  /** What a whole text means, or undefined. */
  parse(text: string): T | undefined;
  /** Each place of a `plain` text that says such a thing, from left to right; they don't overlap. */
  find(text: string): readonly Found<T>[];
}

/**
 * What a word is made of in a `plain` text. Not `\p{L}`: each pattern would hold hundreds of ranges, be compiled for
 * two milliseconds, and again whenever the garbage collector has dropped its code.
 */
const LETTER = `0-9a-z\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff${MARK}`;

export function createGrammar<T>(rules: readonly Rule<T>[]): Grammar<T> {
  const whole = rules.map((rule) => reader(rule, '^(?:', ')$', 'du'));
  const within = rules.map((rule) =>
    reader(rule, `(?<![${LETTER}])(?:`, `)(?![${LETTER}])`, 'dgu'),
  );
  return {
    parse(text) {
      const typed = plain(text);
      const marked = markSpelled(typed);
      for (const read of whole) {
        const [meant] = read(typed, marked);
        if (meant) return meant.value;
      }
      return undefined;
    },
    find(text) {
      const marked = markSpelled(text);
      const found: Found<T>[] = [];
      for (const read of within) {
        for (const one of read(text, marked)) {
          const taken = found.some((other) => one.start < other.end && other.start < one.end);
          if (!taken) found.push(one);
        }
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}

/** Finds what a rule reads in a text, given with its numbers marked too. */
function reader<T>(
  { pattern, hint, value }: Rule<T>,
  before: string,
  after: string,
  flags: string,
) {
  const expression = new RegExp(before + pattern.source + after, flags);
  const hasNumbers = pattern.source.includes(MARK);
  return (text: string, marked: string): Found<T>[] => {
    if (hint && !hint.test(marked)) return [];
    return allOf(expression, hasNumbers ? marked : text).flatMap((match) => {
      const meant = value(hasNumbers ? unmarked(match, text) : match);
      const [start, end] = [match.index, match.index + match[0].length];
      return meant === undefined ? [] : [{ start, end, value: meant }];
    });
  };
}

function allOf(expression: RegExp, text: string): RegExpExecArray[] {
  if (expression.global) return everyMatch(text, expression);
  const match = expression.exec(text);
  return match ? [match] : [];
}

/** A match with its numbers as they were written. */
function unmarked(match: RegExpExecArray, text: string): RegExpExecArray {
  const parts = match.indices?.map((span) => span && text.slice(...span)) ?? [];
  return Object.assign([...match], match, parts) as RegExpExecArray;
}
