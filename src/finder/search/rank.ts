import type { Corpus } from '../index/corpus.ts';
import type { Query } from '../text/query.ts';
import { candidateTexts, type Measure, type Scratch } from './candidates.ts';
import { type Compared, compareTexts, FEATURES, type ItemFacts } from './features.ts';
import { type Effort, lookUpWords, type Typed } from './typed.ts';
import type { Weights } from './weights.ts';
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
function compareItems(
  { corpus, match, mostNear, measure, facts, weights, scratch }: Searcher,
  query: Query,
  keep: (item: number) => boolean,
  effort: Effort,
): Compared[] {
  const typed = lookUpWords(corpus, match, query, { effort, unfinished: false, mostNear });
  const texts = candidateTexts(corpus, typed, scratch, keep, measure);
  return likeliestTexts({ corpus, facts, weights }, typed, texts);
}

/** Texts compared closely with what was typed: for each of their items the likeliest one. */
function likeliestTexts(
  { corpus, facts, weights }: Pick<Searcher, 'corpus' | 'facts' | 'weights'>,
  typed: Typed,
  texts: readonly number[],
): Compared[] {
  const groups = new Map<number, Compared[]>();
  for (const compared of compareTexts(corpus, typed, texts, facts)) {
    const group = groups.get(compared.item);
    if (group === undefined) groups.set(compared.item, [compared]);
    else group.push(compared);
  }
  return besideFamous([...groups.values()].map((group) => bestOf(group, typed, weights)));
}

/** Who lacks no more of what was typed, and has no more slips, outshines the less known. */
const NOTHING_MISSED = 0.1;
const FEW_SLIPS = 0.15;

/** Candidates with how much better known the best known is that the words may just as well mean. */
function besideFamous(compared: readonly Compared[]): Compared[] {
  const near = compared.filter(
    ({ values }) => values.typedMissed < NOTHING_MISSED && values.slips < FEW_SLIPS,
  );
  const most = Math.max(0, ...near.map(({ values }) => values.fame));
  return compared.map((one) => ({
    ...one,
    values: { ...one.values, outshone: Math.max(0, most - one.values.fame) },
  }));
}

/** The likeliest text of an item, with what the item's other texts explain of the typed words. */
function bestOf(group: readonly Compared[], typed: Typed, weights: Weights): Compared {
  const best = group.reduce((a, b) => (scoreOf(b, weights) > scoreOf(a, weights) ? b : a));
  if (group.length === 1) return best;
  let [total, gained] = [0.001, 0];
  for (const [i, weight] of typed.weights.entries()) {
    const own = best.alignment.typed[i] ?? 0;
    const most = Math.max(...group.map(({ alignment }) => alignment.typed[i] ?? 0));
    total += weight;
    gained += weight * (most - own);
  }
  return { ...best, values: { ...best.values, filmCovered: gained / total } };
}

/** The model's score (a logit) of a candidate. */
export function scoreOf({ values }: Compared, weights: Weights): number {
  let score = 0;
  for (const feature of FEATURES) score += values[feature] * weights[feature];
  return score;
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
  const plain = compareItems(searcher, query, keep, 'unknown');
  const [best] = chances(searcher, plain);
  const { namesakes, facts } = searcher;
  const unlikely = namesakes && best !== undefined && facts.fame(best.item) < KNOWN;
  if ((best?.chance ?? 0) >= SURE && !unlikely) return plain;
  return compareItems(searcher, query, keep, 'all');
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
  return chances(searcher, likeliestTexts(searcher, typed, texts));
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
