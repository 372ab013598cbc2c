import type { Corpus } from '../index/corpus.ts';
import { lookUp } from '../index/lexicon.ts';
import { isNumber } from '../text/numerals.ts';
import type { Query } from '../text/query.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { MatchOptions, WordMatcher, WordMatches } from './word-matches.ts';

/** One typed word, or two beside each other read as one, with the words of the index that it may be. */
export interface Unit {
  readonly start: number;
  readonly length: number;
  readonly matches: WordMatches;
}

/** A read text beside a corpus. */
export interface Typed {
  readonly query: Query;
  readonly units: readonly Unit[];
  /** How much each typed word says (0–1) where it finds nothing. */
  readonly weights: Float32Array;
}

const MAX_JOINED = 20;
const UNKNOWN_WEIGHT = 0.9;
const FILLER_FACTOR = 0.06;
const STOP_WEIGHT = 0.08;
/** An unknown word of so many letters may be the start of a longer one. */
const MIN_PREFIX = 4;
/** In texts of more words, two words beside each other are not taken for a misspelt one. */
const MAX_SPLIT = 5;
/** Two words written apart must be very like the one they may be. */
const TYPED_APART_SIMILARITY = 0.8;

const encoder = new TextEncoder();

/**
 * How much work the look-ups may do: `unknown` looks for words nearby only where the index has no such word,
 * `all` for every word that says something.
 */
export type Effort = 'unknown' | 'all';

/**
 * `unfinished`: the last word may be the start of one. `mostNear`: for how many words others nearby are looked for,
 * unknown ones first. `asTyped`: words for which none are.
 */
interface LookUp {
  readonly effort: Effort;
  readonly unfinished: boolean;
  readonly mostNear: number;
  readonly asTyped?: (word: string) => boolean;
}

/** Looks up every word of a read text. */
export function lookUpWords(
  corpus: Corpus,
  match: WordMatcher,
  query: Query,
  { effort, unfinished, mostNear, asTyped = () => false }: LookUp,
): Typed {
  const { words, filler } = query;
  const exact = words.map((word) => knownWord(corpus, word));
  const unknown = (i: number): boolean => exact[i] === -1;
  const doubted = words
    .map((word, i) => ({ word, i }))
    .filter(({ word }) => !asTyped(word))
    .filter(
      ({ word, i }) => unknown(i) || (effort === 'all' && !filler[i] && !STOP_WORDS.has(word)),
    )
    .sort((a, b) => Number(unknown(b.i)) - Number(unknown(a.i)))
    .slice(0, mostNear)
    .map(({ i }) => i);
  const near = (i: number): MatchOptions['near'] => {
    if (!doubted.includes(i)) return 'no';
    return unknown(i) && effort === 'all' ? 'heard' : 'written';
  };
  const prefix = (i: number): MatchOptions['prefix'] => {
    if (unfinished) return i === words.length - 1 ? 'typing' : 'no';
    return unknown(i) && (words[i] ?? '').length >= MIN_PREFIX ? 'maybe' : 'no';
  };
  const singles = words.map((word, i): Unit => {
    return { start: i, length: 1, matches: match(word, { near: near(i), prefix: prefix(i) }) };
  });
  const joined = words.flatMap((word, i): Unit[] => {
    const next = words[i + 1] ?? '';
    if (!joinable(word, next) || filler[i] || filler[i + 1]) return [];
    const slipped = effort === 'all' && words.length <= MAX_SPLIT && (unknown(i) || unknown(i + 1));
    const typing = unfinished && i + 1 === words.length - 1;
    const matches = match(word + next, {
      near: slipped ? 'heard' : 'no',
      prefix: typing ? 'typing' : 'no',
    });
    const close = new Map(
      [...matches].filter(([, similarity]) => similarity >= TYPED_APART_SIMILARITY),
    );
    return close.size > 0 ? [{ start: i, length: 2, matches: close }] : [];
  });
  return {
    query,
    units: [...singles, ...joined],
    weights: Float32Array.from(words, (word, i) => {
      const base = weightOf(corpus, word, exact[i] ?? -1, singles[i]?.matches);
      return filler[i] ? base * FILLER_FACTOR : base;
    }),
  };
}

/** The word of the index that a typed word is, or −1. */
export function knownWord({ forms, formWord }: Corpus, word: string): number {
  const form = lookUp(forms, encoder.encode(word));
  return form < 0 ? -1 : (formWord[form] ?? -1);
}

function joinable(word: string, next: string): boolean {
  return (
    next !== '' && !isNumber(word) && !isNumber(next) && word.length + next.length <= MAX_JOINED
  );
}

function weightOf(
  corpus: Corpus,
  word: string,
  exact: number,
  matches: WordMatches | undefined,
): number {
  if (STOP_WORDS.has(word)) return STOP_WEIGHT;
  if (exact >= 0) return corpus.weights[exact] ?? UNKNOWN_WEIGHT;
  const [nearest] = matches ?? [];
  if (nearest === undefined || nearest[1] < 0.7) return UNKNOWN_WEIGHT;
  return Math.max(0.3, corpus.weights[nearest[0]] ?? UNKNOWN_WEIGHT);
}
