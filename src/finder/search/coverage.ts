import type { Corpus } from '../index/corpus.ts';
import { stringAt } from '../index/packed-strings.ts';
import { isNumber } from '../text/numerals.ts';
import type { Alignment } from './alignment.ts';
import type { Typed } from './typed-words.ts';

/** How much of what was typed a text explains, and how much of the text was typed; shares by weight, 0–1. */
export interface Coverage {
  readonly typedCovered: number;
  /** The weight of the weightiest typed word that the text lacks, and the other way round. */
  readonly typedMissed: number;
  readonly textCovered: number;
  readonly textMissed: number;
  /** How far the words found are from how the text has them. */
  readonly slips: number;
  /** How much the words found say, up to `ENOUGH`. */
  readonly information: number;
  /** 1 when a typed number is not in the text, or a small number of the text (a sequel's) was not typed. */
  readonly numberMissed: number;
  readonly numberExtra: number;
}

/** The weight of the words found from which more adds no certainty: about two rare words. */
const ENOUGH = 1.6;
const NOTHING = 0.001;
const SEQUEL = /^\d{1,2}$/;

/** Sums up an alignment. `yearsUsed`: typed years are the film's year, not words of its title. */
export function coverageOf(
  corpus: Corpus,
  typed: Typed,
  own: Int32Array,
  alignment: Alignment,
  yearsUsed: boolean,
): Coverage {
  return {
    ...ofTyped(corpus, typed, own, alignment, yearsUsed),
    ...ofText(corpus, own, alignment),
  };
}

type OfText = Pick<Coverage, 'textCovered' | 'textMissed' | 'numberExtra'>;

function ofTyped(
  corpus: Corpus,
  { query, weights }: Typed,
  own: Int32Array,
  { typed, partner }: Alignment,
  yearsUsed: boolean,
): Omit<Coverage, keyof OfText> {
  let [total, covered, missed, found, slips, numberMissed] = [NOTHING, 0, 0, NOTHING, 0, 0];
  for (const [i, word] of query.words.entries()) {
    const similarity = typed[i] ?? 0;
    const counterpart = own[partner[i] ?? -1];
    if (counterpart === undefined) {
      if (yearsUsed && query.years[i] !== 0) continue;
      const weight = weights[i] ?? 0;
      total += weight;
      missed = Math.max(missed, weight);
      if (isNumber(word) && !query.filler[i]) numberMissed = 1;
    } else {
      const weight = corpus.weights[counterpart] ?? 0;
      total += weight;
      found += weight;
      covered += weight * similarity;
      slips += weight * (1 - similarity);
    }
  }
  return {
    typedCovered: covered / total,
    typedMissed: missed,
    slips: slips / found,
    information: Math.min(1, covered / ENOUGH),
    numberMissed,
  };
}

function ofText(corpus: Corpus, own: Int32Array, { text }: Alignment): OfText {
  let [total, covered, missed, numberExtra] = [NOTHING, 0, 0, 0];
  for (const [i, word] of own.entries()) {
    const weight = corpus.weights[word] ?? 0;
    const similarity = text[i] ?? 0;
    total += weight;
    covered += weight * similarity;
    if (similarity > 0) continue;
    missed = Math.max(missed, weight);
    if (SEQUEL.test(stringAt(corpus.forms.texts, word))) numberExtra = 1;
  }
  return { textCovered: covered / total, textMissed: missed, numberExtra };
}

/** The share of neighbouring typed words whose partners follow each other too; 1 for a single word. */
export function orderOf({ partner }: Alignment): number {
  const places = [...partner].filter((place) => place >= 0);
  if (places.length < 2) return 1;
  const kept = places.filter((place, i) => i > 0 && place > (places[i - 1] ?? 0)).length;
  return kept / (places.length - 1);
}
