import { bitCount, letterMask } from '../index/letters.ts';
import { type Lexicon, MAX_LENGTH } from '../index/lexicon.ts';
import type { SlipTable } from './slip-table.ts';

/**
 * How far a scan goes: the total cost; how many letters may differ as sets (one letter replaced changes two); how
 * many letters longer or shorter a text may be.
 */
export interface Reach {
  readonly limit: number;
  readonly bits: number;
  readonly lengths: number;
}

const NEVER = MAX_LENGTH + 1;

/**
 * Calls `found` with the place, the cost and the length of every text of a lexicon that lies within reach of what
 * was typed. Texts of a length are taken in sorted order: rows of the table that the next text shares are kept,
 * and once a beginning costs too much, all texts that begin so are passed over.
 */
export function scan(
  { texts: { bytes, starts }, byLength, lengthStarts, masks, shared }: Lexicon,
  typed: Uint8Array,
  table: SlipTable,
  { limit, bits, lengths }: Reach,
  mask: number,
  found: (at: number, cost: number, length: number) => void,
): void {
  if (limit <= 0 || typed.length === 0 || typed.length > MAX_LENGTH) return;
  const from = lengthStarts[Math.max(1, typed.length - lengths)] ?? 0;
  const to = lengthStarts[Math.min(MAX_LENGTH, typed.length + lengths) + 1] ?? 0;
  table.start(typed, lengths);
  let kept = 0;
  let dead = NEVER;
  for (let i = from; i < to; i++) {
    const common = shared[i] as number;
    if (common < kept) kept = common;
    if (kept >= dead || bitCount(((masks[i] as number) ^ mask) >>> 0) > bits) continue;
    dead = NEVER;
    const at = byLength[i] as number;
    const start = starts[at] as number;
    const length = (starts[at + 1] as number) - start;
    kept = table.extend(bytes, start, kept, length, limit);
    if (table.exceeded) dead = kept;
    else if (table.total(length) <= limit) found(at, table.total(length), length);
  }
}

/** How many letters of what was typed a word that begins almost so may lack. */
const MISSING_LETTERS = 1;

/**
 * Calls `found` with the place and the cost of every text that begins almost as was typed: one of its beginnings,
 * a letter shorter or longer than what was typed or as long, costs at most `limit`.
 */
export function scanBeginnings(
  { texts: { bytes, starts }, byLength, lengthStarts, masks, shared }: Lexicon,
  typed: Uint8Array,
  table: SlipTable,
  limit: number,
  found: (at: number, cost: number) => void,
): void {
  const wanted = letterMask(typed);
  const deepest = typed.length + 1;
  table.start(typed, 2);
  let kept = 0;
  let dead = NEVER;
  for (let i = lengthStarts[Math.min(typed.length, MAX_LENGTH)] ?? 0; i < masks.length; i++) {
    const common = shared[i] as number;
    if (common < kept) kept = common;
    if (kept >= dead || bitCount((wanted & ~(masks[i] as number)) >>> 0) > MISSING_LETTERS)
      continue;
    dead = NEVER;
    const at = byLength[i] as number;
    const start = starts[at] as number;
    const end = Math.min((starts[at + 1] as number) - start, deepest);
    kept = table.extend(bytes, start, kept, end, limit);
    if (table.exceeded) {
      dead = kept;
      continue;
    }
    const cost = Math.min(
      ...[-1, 0, 1].map((more) => table.total(Math.min(end, typed.length + more))),
    );
    if (cost <= limit) found(at, cost);
  }
}
