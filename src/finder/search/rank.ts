import type { Corpus } from '../index/corpus.ts';
import type { Query } from '../text/query.ts';
import { candidateTexts, type Measure, type Scratch } from './candidates.ts';
import { compareItems, scoreOf } from './compare-items.ts';
import type { Compared, ItemFacts } from './features.ts';
import { type Effort, lookUpWords, type Typed } from './typed-words.ts';
import type { Weights } from './weights.ts';
import type { Wholes } from './whole-likeness.ts';
import type { WordMatcher } from './word-matches.ts';

/** One film or person with the chance (0–1) that it is the one meant, and the text that the words matched. */
export interface Ranked {
  readonly item: number;
  readonly text: number;
  readonly chance: number;
}

/** All that a search of one corpus needs. */
export interface Searcher {
  readonly corpus: Corpus;
  readonly facts: ItemFacts;
  readonly weights: Weights;
  readonly scratch: Scratch;
  readonly match: WordMatcher;
  /** For how many words of a text others nearby are looked for: each takes about a millisecond. */
  readonly mostNear: number;
  readonly measure: Measure;
  /** Whether a text typed in full may still mean a better-known item that is called almost so, as with persons. */
  readonly namesakes: boolean;
}

/** The candidates for a read text with their features: one text for each item, the likeliest. */
function lookFor(
  searcher: Searcher,
  query: Query,
  keep: (item: number) => boolean,
  effort: Effort,
  wholes: Wholes,
): Compared[] {
  const { corpus, match, mostNear, measure, scratch } = searcher;
  const typed = lookUpWords(corpus, match, query, { effort, unfinished: false, mostNear });
  const texts = candidateTexts(corpus, typed, scratch, keep, measure, effort);
  return compareItems(searcher, typed, texts, wholes);
}

/** From this chance on, looking for words nearby would change nothing; but a misspelt name may be a stranger's. */
const SURE = 0.9;
const KNOWN = 0.6;

/**
 * The candidates for a read text. Words that the index knows are first taken as they are; only when that leaves
 * doubt, words nearby are looked for too.
 */
export function candidates(
  searcher: Searcher,
  query: Query,
  keep: (item: number) => boolean,
): readonly Compared[] {
  if (query.words.length === 0) return [];
  const wholes: Wholes = new Map();
  const plain = lookFor(searcher, query, keep, 'unknown', wholes);
  const [best] = chances(searcher, plain);
  const { namesakes, facts } = searcher;
  const unlikely = namesakes && best !== undefined && facts.fame(best.item) < KNOWN;
  if ((best?.chance ?? 0) >= SURE && !unlikely) return plain;
  return lookFor(searcher, query, keep, 'all', wholes);
}

/** Candidates with their chances, the likeliest first. */
export function rank(
  searcher: Searcher,
  query: Query,
  keep: (item: number) => boolean,
): readonly Ranked[] {
  return chances(searcher, candidates(searcher, query, keep));
}

/** These texts' items with their chances, the likeliest first. */
export function rankTexts(searcher: Searcher, typed: Typed, texts: readonly number[]): Ranked[] {
  return chances(searcher, compareItems(searcher, typed, texts, new Map()));
}

/**
 * The chance of each candidate: a multinomial logit over the candidates and "none of these", whose score is 0
 * (McFadden, 1974).
 */
function chances({ weights }: Searcher, compared: readonly Compared[]): Ranked[] {
  const scored = compared
    .map((candidate) => ({ candidate, score: scoreOf(candidate, weights) }))
    .sort((a, b) => b.score - a.score || a.candidate.item - b.candidate.item);
  const most = Math.max(0, scored[0]?.score ?? 0);
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - most), Math.exp(-most));
  return scored.map(({ candidate, score }) => ({
    item: candidate.item,
    text: candidate.text,
    chance: Math.exp(score - most) / total,
  }));
}
