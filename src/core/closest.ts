import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';
import { fold } from './text.ts';

/** How many slips of the keyboard a word of that length may have and still be recognised. */
const slipsFor = (length: number): number => (length <= 3 ? 0 : length <= 5 ? 1 : 2);

const lettersMissing = (from: string, within: string): number =>
  [...from].filter((letter) => !within.includes(letter)).length;

/**
 * The one candidate that a mistyped word means: the nearest by Damerau–Levenshtein distance over folded
 * texts, within one slip for words up to five letters and two for longer ones; undefined when none is that
 * near or two are equally near.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const typed = fold(word);
  const slips = slipsFor(typed.length);
  const near = candidates
    .map((candidate) => ({ candidate, folded: fold(candidate) }))
    // Each slip adds, drops or changes a letter at most; comparing in full takes far longer.
    .filter(({ folded }) => Math.abs(folded.length - typed.length) <= slips)
    .filter(({ folded }) => lettersMissing(typed, folded) <= slips)
    .map(({ candidate, folded }) => ({
      candidate,
      distance: DamerauLevenshteinDistance(typed, folded, { restricted: true }),
    }))
    .filter(({ distance }) => distance <= slips)
    .sort((a, b) => a.distance - b.distance);
  const [best, rival] = near;
  return best === undefined || rival?.distance === best.distance ? undefined : best.candidate;
}
