import { bitCount } from '../index/letters.ts';
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
    let previous = kept > 0 ? (bytes[start + kept - 1] as number) : -1;
    while (kept < length) {
      const byte = bytes[start + kept] as number;
      kept++;
      if (table.addRow(kept, byte, previous) > limit) {
        dead = kept;
        break;
      }
      previous = byte;
    }
    if (dead === NEVER && table.total(length) <= limit) found(at, table.total(length), length);
  }
}
