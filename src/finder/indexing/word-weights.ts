import { STOP_WORDS } from '../text/stop-words.ts';

const STOP_FACTOR = 0.35;
const LEAST = 0.03;

/**
 * How much each word says about which text is meant: its inverse document frequency ln(N / df) over ln N
 * (Spärck Jones, 1972), so 1 for a word of one text and near 0 for one of all; less for stop words.
 */
export function wordWeights(
  words: readonly string[],
  wordTexts: readonly (readonly number[])[],
  texts: number,
): Float32Array {
  const most = Math.log(texts + 1);
  return Float32Array.from(words, (word, i) => {
    const frequency = Math.max(wordTexts[i]?.length ?? 0, 1);
    const weight = Math.log((texts + 1) / frequency) / most;
    return Math.max(LEAST, STOP_WORDS.has(word) ? weight * STOP_FACTOR : weight);
  });
}
