import type { Reach } from './scan.ts';
import { WHOLE } from './slip-costs.ts';

/** The slips, in letters, that a written word may have and still be recognised, by its length up to 9. */
const SPELLING_SLIPS = [0, 0, 0, 1, 1.5, 1.5, 2, 2, 2, 2.5];

/** How far from a written word of so many bytes other words are looked for. */
export function spellingReach(length: number): Reach {
  const slips = SPELLING_SLIPS[Math.min(length, SPELLING_SLIPS.length - 1)] ?? 0;
  return { limit: slips * WHOLE, lengths: slips < 2 ? 1 : 2 };
}

/**
 * How far from a phonetic key of so many sounds others are looked for: a quarter of them may be off, since ears
 * differ.
 */
export function soundReach(length: number): Reach {
  const slips = Math.min(2.2, Math.max(0.36, length * 0.25 - 0.1));
  return { limit: slips * WHOLE, lengths: length < 5 ? 1 : 2 };
}
