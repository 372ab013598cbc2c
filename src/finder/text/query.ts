import { cleanLine, fold } from '../../core/text.ts';
import { LEADING_FILLERS, TRAILING_FILLERS } from './fillers.ts';
import { MAX_RAW } from './normalize.ts';
import { canonicalWords, type TextKind } from './words.ts';

/** What a person typed, read. `filler[i]`: whether word i only leads to the title; `years`: words that may be one. */
export interface Query {
  /** The text itself, folded as titles are compared. */
  readonly folded: string;
  readonly words: readonly string[];
  readonly filler: readonly boolean[];
  readonly years: readonly number[];
}

const FIRST_YEAR = 1874;
const LAST_YEAR = 2035;

const phrases = (lines: readonly string[]): readonly (readonly string[])[] =>
  lines.map((line) => line.split(' ')).sort((a, b) => b.length - a.length);
const LEADING = phrases(LEADING_FILLERS);
const TRAILING = phrases(TRAILING_FILLERS);

const standsAt = (words: readonly string[], at: number, phrase: readonly string[]): boolean =>
  at >= 0 && phrase.every((word, i) => words[at + i] === word);

/** How many words before `end` are filler, from the start. */
function leadingFiller(words: readonly string[]): number {
  let at = 0;
  for (;;) {
    const found = LEADING.find((phrase) => standsAt(words, at, phrase));
    if (found === undefined) return at;
    at += found.length;
  }
}

function trailingFiller(words: readonly string[]): number {
  let end = words.length;
  for (;;) {
    const found = TRAILING.find((phrase) => standsAt(words, end - phrase.length, phrase));
    if (found === undefined) return end;
    end -= found.length;
  }
}

function yearOf(word: string): number {
  const year = /^\d{4}$/.test(word) ? Number(word) : 0;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

/** Separate words as they stand in a message, read as one text, and for each word read the one that it comes from. */
export interface ReadWords {
  readonly query: Query;
  readonly from: readonly number[];
}

/** Longer messages are read up to here. */
const MAX_MESSAGE_WORDS = 64;

/** Reads the words of a message. None of them is filler: who knows what a title begins with. */
export function readWords(words: readonly string[], kind: TextKind): ReadWords {
  const read = words
    .slice(0, MAX_MESSAGE_WORDS)
    .flatMap((text, from) => canonicalWords(text, kind).map((word) => ({ word, from })))
    .slice(0, MAX_MESSAGE_WORDS);
  return {
    query: {
      folded: '',
      words: read.map(({ word }) => word),
      filler: read.map(() => false),
      years: read.map(({ word }) => yearOf(word)),
    },
    from: read.map(({ from }) => from),
  };
}

/** Reads what a person typed. When all of it would be filler, none is: then it may be a title. */
export function readQuery(text: string, kind: TextKind): Query {
  const words = canonicalWords(text, kind);
  const start = leadingFiller(words);
  const end = trailingFiller(words);
  const nothingLeft = start >= end;
  return {
    folded: fold(cleanLine(text.slice(0, MAX_RAW))),
    words,
    filler: words.map((_, i) => !nothingLeft && (i < start || i >= end)),
    years: words.map(yearOf),
  };
}
