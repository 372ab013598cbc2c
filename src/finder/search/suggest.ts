import { type Corpus, wordsOf } from '../index/corpus.ts';
import type { Query } from '../text/query.ts';
import { type Alignment, align } from './alignment.ts';
import { candidateTexts, SUGGESTING } from './candidates.ts';
import type { Searcher } from './rank.ts';
import { lookUpWords, type Typed } from './typed-words.ts';

/** Among so many best-known items are the best known of each role. */
const POOL = 3_000;

/** What counts in the order of suggestions, beside the share of the typed words that were found. */
const FAME = 1.2;
const BEGINS = 0.4;
const COMPLETE = 0.5;
const LEAST_COVERED = 0.5;
/** A word of a text that weighs no more than this may be left out at its beginning: "el", "the". */
const SMALL = 0.15;

/** Items to offer for what was typed so far, at most `limit`; the best known for an empty text. */
export function suggest(
  { corpus, match, mostNear, scratch, facts }: Searcher,
  query: Query,
  keep: (item: number) => boolean,
  limit: number,
): number[] {
  if (query.words.length === 0) return bestKnown(corpus, facts.fame, keep, limit);
  const typed = lookUpWords(corpus, match, query, {
    effort: 'unknown',
    unfinished: true,
    mostNear,
  });
  const scores = new Map<number, number>();
  for (const text of candidateTexts(corpus, typed, scratch, keep, SUGGESTING, 'unknown')) {
    const item = corpus.textItem[text] ?? 0;
    const fit = fitOf(corpus, typed, text);
    const score = fit + FAME * facts.fame(item);
    if (fit >= LEAST_COVERED && score > (scores.get(item) ?? 0)) scores.set(item, score);
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, limit)
    .map(([item]) => item);
}

/** How well a text goes on from what was typed: words found, from its beginning, to its end. */
function fitOf(corpus: Corpus, typed: Typed, text: number): number {
  const alignment = align(corpus, typed, text);
  let [total, found] = [0.001, 0];
  for (const [i, weight] of typed.weights.entries()) {
    total += weight;
    found += weight * (alignment.typed[i] ?? 0);
  }
  const begins = beginsTyped(corpus, alignment, text) ? BEGINS : 0;
  const complete = alignment.text.every((similarity) => similarity >= 1) ? COMPLETE : 0;
  return (found / total) * (1 + begins + complete);
}

function beginsTyped(corpus: Corpus, { text: similarities }: Alignment, text: number): boolean {
  const words = wordsOf(corpus, text);
  const first = similarities.findIndex((similarity) => similarity > 0);
  return (
    first >= 0 && words.subarray(0, first).every((word) => (corpus.weights[word] ?? 0) <= SMALL)
  );
}

function bestKnown(
  { ids }: Corpus,
  fame: (item: number) => number,
  keep: (item: number) => boolean,
  limit: number,
): number[] {
  const pool: number[] = [];
  for (let item = 0; item < Math.min(POOL, ids.length); item++) if (keep(item)) pool.push(item);
  return pool.sort((a, b) => fame(b) - fame(a) || a - b).slice(0, limit);
}
