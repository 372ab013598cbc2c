import Fuse from 'fuse.js';
import { SPELLING_COSTS, WHOLE } from './slip-costs.ts';
import { SlipTable } from './slip-table.ts';

/** Over this share of slips two texts have nothing in common. */
const MOST_SLIPS = 0.7;
/** How far a letter may stand from its place in the other text for the two to be alike as wholes. */
const MOST_SHIFT = 12;

const FUSE_OPTIONS = {
  includeScore: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  threshold: 0.6,
};

const encoder = new TextEncoder();
const spelling = new SlipTable(SPELLING_COSTS);

/** How alike two texts are as wholes, without their spaces (0–1). */
export function likenessOf(a: string, b: string): number {
  const typed = encoder.encode(a.replaceAll(' ', ''));
  const other = encoder.encode(b.replaceAll(' ', ''));
  const longest = Math.max(typed.length, other.length, 1);
  spelling.start(typed, { band: MOST_SHIFT, limit: longest * MOST_SLIPS * WHOLE });
  const cost = spelling.distance(other) / WHOLE;
  return Math.max(0, 1 - Math.min(cost, longest) / longest);
}

/** How well Fuse.js finds a text in each of a few names: 1 is a perfect match, 0 none. */
export function fuseScores(wanted: string, names: readonly string[]): number[] {
  const scores = new Array<number>(names.length).fill(0);
  for (const { refIndex, score } of new Fuse(names, FUSE_OPTIONS).search(wanted)) {
    scores[refIndex] = 1 - (score ?? 1);
  }
  return scores;
}
