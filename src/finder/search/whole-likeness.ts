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

/** How a text of the index is to what was typed as wholes, whatever its words stand for. */
export interface Whole {
  readonly name: string;
  readonly likeness: number;
  /** What Fuse.js says, where it was asked: it takes longer than all the rest. */
  fuse?: number;
}

/** Wholes by their texts, kept while one query is looked at twice. */
export type Wholes = Map<number, Whole>;

/** The whole of a text, kept. `nameOf`: its words. */
export function wholeOf(
  wholes: Wholes,
  wanted: string,
  text: number,
  nameOf: (text: number) => string,
): Whole {
  const kept = wholes.get(text);
  if (kept !== undefined) return kept;
  const name = nameOf(text);
  const whole = { name, likeness: likenessOf(wanted, name) };
  wholes.set(text, whole);
  return whole;
}

/** Asks Fuse.js about the wholes that it wasn't asked about yet. */
export function addFuse(wanted: string, wholes: readonly Whole[]): void {
  const asked = wholes.filter(({ fuse }) => fuse === undefined);
  const scores = fuseScores(
    wanted,
    asked.map(({ name }) => name),
  );
  for (const [i, whole] of asked.entries()) whole.fuse = scores[i] ?? 0;
}

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
function fuseScores(wanted: string, names: readonly string[]): number[] {
  const scores = new Array<number>(names.length).fill(0);
  for (const { refIndex, score } of new Fuse(names, FUSE_OPTIONS).search(wanted)) {
    scores[refIndex] = 1 - (score ?? 1);
  }
  return scores;
}
