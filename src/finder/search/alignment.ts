import type { Corpus } from '../index/corpus.ts';
import type { Typed } from './typed-words.ts';

/** Which typed words stand for which words of a text, and how well. */
export interface Alignment {
  /** For each typed word, how alike its partner is (0: none) and where in the text that partner is (−1). */
  readonly typed: Float32Array;
  readonly partner: Int16Array;
  /** For each word of the text, how alike its partner is (0: none). */
  readonly text: Float32Array;
}

/** Two words of a text written as one must be very like what was typed. */
const TYPED_TOGETHER_SIMILARITY = 0.75;

interface Pairing {
  readonly start: number;
  readonly length: number;
  readonly at: number;
  readonly span: number;
  readonly similarity: number;
  readonly value: number;
}

/** Pairs typed words with words of a text, the best pairs first; no word is used twice. */
export function align(corpus: Corpus, typed: Typed, text: number): Alignment {
  const from = corpus.textWords.starts[text] ?? 0;
  const to = corpus.textWords.starts[text + 1] ?? 0;
  const alignment: Alignment = {
    typed: new Float32Array(typed.query.words.length),
    partner: new Int16Array(typed.query.words.length).fill(-1),
    text: new Float32Array(to - from),
  };
  for (const pairing of pairings(corpus, typed, from, to)) {
    if (isFree(alignment, pairing)) take(alignment, pairing);
  }
  return alignment;
}

function pairings(corpus: Corpus, typed: Typed, from: number, to: number): Pairing[] {
  const found: Pairing[] = [];
  for (const { start, length, matches } of typed.units) {
    for (let i = from; i < to; i++) {
      for (const span of [1, 2]) {
        const word = (span === 1 ? corpus.textWords.values : corpus.textPairs)[i] ?? -1;
        const similarity = word < 0 ? undefined : matches.get(word);
        if (similarity === undefined || i + span > to) continue;
        if (span === 2 && similarity < TYPED_TOGETHER_SIMILARITY) continue;
        // Of equal words the one at the same place is the likelier partner.
        const value = similarity * (length + span) - Math.abs(i - from - start) * 0.001;
        found.push({ start, length, at: i - from, span, similarity, value });
      }
    }
  }
  return found.sort((a, b) => b.value - a.value);
}

function isFree({ typed, text }: Alignment, { start, length, at, span }: Pairing): boolean {
  for (let i = start; i < start + length; i++) if ((typed[i] ?? 0) > 0) return false;
  for (let i = at; i < at + span; i++) if ((text[i] ?? 0) > 0) return false;
  return true;
}

function take(alignment: Alignment, { start, length, at, span, similarity }: Pairing): void {
  alignment.typed.fill(similarity, start, start + length);
  alignment.text.fill(similarity, at, at + span);
  for (let i = 0; i < length; i++) alignment.partner[start + i] = at + Math.min(i, span - 1);
}
