import type { Corpus } from '../index/corpus.ts';
import type { Effort, Typed, Unit } from './typed-words.ts';

/** How many entries of the inverted index one typed word may read: those of the best-known texts come first. */
const MAX_POSTINGS = 40_000;
const LEAST_WEIGHT = 0.2;

/** Reusable memory for one corpus, so that a search allocates nothing of the size of the catalogue. */
export interface Scratch {
  readonly gain: Float32Array;
  readonly seen: Int32Array;
  readonly touched: number[];
  /** Where the words that a text shares begin and end, for `likelyRuns`. */
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  mark: number;
}

/** Scratch memory for a corpus. */
export function scratchFor({ textItem }: Corpus): Scratch {
  return {
    gain: new Float32Array(textItem.length),
    seen: new Int32Array(textItem.length),
    touched: [],
    first: new Uint8Array(textItem.length),
    last: new Uint8Array(textItem.length),
    mark: 0,
  };
}

/** How the texts of a search are measured roughly: by what was typed and the text itself, or for a list to pick from. */
export interface Measure {
  /** How much it counts that little of the text is left over, and that its item is well known (per power of ten). */
  readonly completeness: number;
  readonly fame: number;
  /** Whether a typed word counts as much as the word of the text that it stands for says, or as all words do. */
  readonly informed: boolean;
  /** How many texts are looked at closely, by how hard is looked. */
  readonly most: Readonly<Record<Effort, number>>;
}

/** Films have several titles each, persons one name. */
export const FILMS: Measure = {
  completeness: 0.5,
  fame: 0.07,
  informed: true,
  most: { unknown: 24, all: 48 },
};
export const PERSONS: Measure = {
  ...FILMS,
  fame: 0.12,
  informed: false,
  most: { unknown: 24, all: 24 },
};
export const SUGGESTING: Measure = {
  completeness: 0,
  fame: 0.25,
  informed: false,
  most: { unknown: 48, all: 48 },
};

/** The texts that share most with what was typed, best first by a rough measure. `keep` filters items. */
export function candidateTexts(
  corpus: Corpus,
  typed: Typed,
  scratch: Scratch,
  keep: (item: number) => boolean,
  measure: Measure,
  effort: Effort,
): number[] {
  const { gain, touched } = scratch;
  const total = sumOf(typed.weights) + 0.01;
  for (const unit of informative(corpus, typed)) addUnit(corpus, typed, unit, scratch, measure);
  const best: number[] = [];
  const scores: number[] = [];
  for (const text of touched) {
    const item = corpus.textItem[text] ?? 0;
    if (keep(item)) {
      const own = gain[text] ?? 0;
      const fame = Math.log10(1 + (corpus.votes[item] ?? 0));
      const complete = own / ((corpus.textWeight[text] ?? 0) + 0.1);
      insert(
        best,
        scores,
        measure.most[effort],
        text,
        own / total + measure.completeness * complete + measure.fame * fame,
      );
    }
    gain[text] = 0;
  }
  touched.length = 0;
  return best;
}

const sumOf = (weights: Float32Array): number => weights.reduce((sum, weight) => sum + weight, 0);

function insert(best: number[], scores: number[], most: number, text: number, score: number): void {
  if (best.length === most) {
    if (score <= (scores[most - 1] ?? 0)) return;
    best.pop();
    scores.pop();
  }
  let at = scores.length;
  while (at > 0 && (scores[at - 1] ?? 0) < score) at--;
  best.splice(at, 0, text);
  scores.splice(at, 0, score);
}

/** Units that bring candidates: those with a word of some weight; all when there is none such. */
function informative(corpus: Corpus, { units, query }: Typed): readonly Unit[] {
  const weighty = units.filter(
    ({ matches, start }) =>
      !query.filler[start] &&
      [...matches.keys()].some((word) => (corpus.weights[word] ?? 0) >= LEAST_WEIGHT),
  );
  return weighty.length > 0 ? weighty : units;
}

function addUnit(
  corpus: Corpus,
  typed: Typed,
  { start, length, matches }: Unit,
  scratch: Scratch,
  { informed }: Measure,
): void {
  const { gain, seen, touched } = scratch;
  const { starts, values } = corpus.wordTexts;
  scratch.mark += 1;
  const typedWeight = sumOf(typed.weights.subarray(start, start + length));
  let left = MAX_POSTINGS;
  for (const [word, similarity] of matches) {
    const weight = corpus.weights[word] ?? 0;
    const own = length === 1 && informed ? weight : typedWeight;
    const added = own * similarity * similarity;
    const end = Math.min(starts[word + 1] ?? 0, (starts[word] ?? 0) + left);
    for (let i = starts[word] ?? 0; i < end; i++) {
      const text = values[i] ?? 0;
      if (seen[text] === scratch.mark) continue;
      seen[text] = scratch.mark;
      if (gain[text] === 0) touched.push(text);
      gain[text] = (gain[text] ?? 0) + added;
    }
    left -= end - (starts[word] ?? 0);
    if (left <= 0) return;
  }
}
