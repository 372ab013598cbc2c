import { bitCount, consonantsOf, letterMask } from '../index/letters.ts';
import { type Lexicon, MAX_LENGTH } from '../index/lexicon.ts';
import { WHOLE } from './slip-costs.ts';
import { MAX_BYTES, type SlipTable } from './slip-table.ts';

/** How far a scan goes: total cost, and how many letters may differ as sets (one letter replaced changes two). */
export interface Reach {
  readonly limit: number;
  readonly bits: number;
  readonly sounds: boolean;
}

const NEVER = MAX_LENGTH + 1;

/**
 * Calls `found` with the place, the cost and the length of every text of a lexicon that lies within reach of what
 * was typed. Texts are taken in their sorted order: rows of the table that the next text shares are kept, and
 * once a beginning costs too much, all texts that begin so are passed over.
 */
export function scan(
  { texts: { bytes, starts }, masks, shared }: Lexicon,
  typed: Uint8Array,
  table: SlipTable,
  { limit, bits, sounds }: Reach,
  found: (at: number, cost: number, length: number) => void,
): void {
  if (typed.length === 0 || typed.length > MAX_BYTES) return;
  const slips = Math.ceil((limit * 2) / WHOLE);
  const shortest = typed.length - slips;
  const longest = Math.min(typed.length + slips, MAX_LENGTH);
  const own = letterMask(typed);
  const mask = sounds ? consonantsOf(own) : own;
  table.start(typed);
  let kept = 0;
  let dead = NEVER;
  for (let at = 0; at < masks.length; at++) {
    const common = shared[at] as number;
    if (common < kept) kept = common;
    if (kept >= dead) continue;
    dead = NEVER;
    const start = starts[at] as number;
    const length = (starts[at + 1] as number) - start;
    if (length < shortest || length > longest) continue;
    if (bitCount(((masks[at] as number) ^ mask) >>> 0) > bits) continue;
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
