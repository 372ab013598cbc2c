import type { Corpus } from '../index/corpus.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { Scratch } from './candidates.ts';
import type { Typed, Unit } from './typed-words.ts';

/** A text with the neighbouring typed words that it shares, from `start` to before `end`. */
export interface Run {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** A word of less weight brings no candidates: it is in too many texts. */
const LEAST_WEIGHT = 0.2;
/** How many entries of the inverted index one typed word may read: those of the best-known texts come first. */
const MAX_POSTINGS = 8_000;
/** So many words that say something may stand between two that a text shares: a misspelt one. */
const MAX_GAP = 1;
/** The weight of words from which more adds nothing, and what fame (per power of ten of votes) adds. */
const ENOUGH = 1.6;
const FAME = 0.12;
/** How many texts are kept that begin at one word, and in all. */
const MOST_AT_WORD = 10;
const MOST = 40;

interface Best {
  readonly runs: Run[];
  readonly scores: number[];
}

/** The texts of which neighbouring typed words say most, with those words, the likeliest first. */
export function likelyRuns(
  corpus: Corpus,
  typed: Typed,
  scratch: Scratch,
  keep: (item: number) => boolean,
): Run[] {
  const position = positions(typed);
  const { gain, first, last, touched } = scratch;
  const best = typed.query.words.map((): Best => ({ runs: [], scores: [] }));
  const close = (text: number): void => {
    const start = first[text] ?? 0;
    const own = gain[text] ?? 0;
    const item = corpus.textItem[text] ?? 0;
    const score =
      Math.min(1, own / ENOUGH) +
      own / ((corpus.textWeight[text] ?? 0) + 0.1) +
      FAME * Math.log10(1 + (corpus.votes[item] ?? 0));
    const at = best[start];
    if (at !== undefined && keep(item))
      insert(at, { text, start, end: (last[text] ?? start) + 1 }, score, MOST_AT_WORD);
  };
  for (const unit of [...typed.units].sort((a, b) => a.start - b.start)) {
    addUnit(corpus, unit, scratch, (text) => {
      const gap = (position[unit.start] ?? 0) - (position[(last[text] ?? 0) + 1] ?? 0);
      if (gap <= MAX_GAP) return true;
      close(text);
      return false;
    });
  }
  for (const text of touched) {
    close(text);
    gain[text] = 0;
  }
  touched.length = 0;
  const all: Best = { runs: [], scores: [] };
  for (const { runs, scores } of best)
    for (const [i, run] of runs.entries()) insert(all, run, scores[i] ?? 0, MOST);
  return all.runs;
}

/** For each word, how many before it say something. */
function positions({ query }: Typed): number[] {
  let position = 0;
  return query.words.map((word) => (STOP_WORDS.has(word) ? position : position++));
}

/** Adds what a unit says to the texts that share it. `goesOn`: whether a text's run goes on with this unit. */
function addUnit(
  corpus: Corpus,
  { start, length, matches }: Unit,
  scratch: Scratch,
  goesOn: (text: number) => boolean,
): void {
  const { gain, seen, first, last, touched } = scratch;
  const { starts, values } = corpus.wordTexts;
  scratch.mark += 1;
  let left = MAX_POSTINGS;
  for (const [word, similarity] of matches) {
    const weight = corpus.weights[word] ?? 0;
    if (weight < LEAST_WEIGHT) continue;
    const added = weight * similarity * similarity;
    const from = starts[word] ?? 0;
    const end = Math.min(starts[word + 1] ?? 0, from + left);
    for (let i = from; i < end; i++) {
      const text = values[i] ?? 0;
      if (seen[text] === scratch.mark) continue;
      seen[text] = scratch.mark;
      const own = gain[text] ?? 0;
      if (own === 0) touched.push(text);
      const begins = own === 0 || !goesOn(text);
      if (begins) first[text] = start;
      if (begins || (last[text] ?? 0) < start) gain[text] = (begins ? 0 : own) + added;
      last[text] = Math.max(begins ? 0 : (last[text] ?? 0), start + length - 1);
    }
    left -= end - from;
    if (left <= 0) return;
  }
}

function insert({ runs, scores }: Best, run: Run, score: number, most: number): void {
  if (runs.length === most) {
    if (score <= (scores[most - 1] ?? 0)) return;
    runs.pop();
    scores.pop();
  }
  let at = scores.length;
  while (at > 0 && (scores[at - 1] ?? 0) < score) at--;
  runs.splice(at, 0, run);
  scores.splice(at, 0, score);
}
