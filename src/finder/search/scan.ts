import type { Lexicon } from '../index/lexicon.ts';
import {
  DEPTH,
  ENDS,
  GOES_ON,
  HEAD_BYTES,
  MAX_LENGTH,
  NUMBER_BYTES,
  numberAt,
} from '../index/word-tree.ts';
import type { WalkTable } from './walk-table.ts';

/** How far a scan goes: the total cost, and how many letters longer or shorter a text may be. */
export interface Reach {
  readonly limit: number;
  readonly lengths: number;
}

/** The place of a text near to what was typed, what its slips cost, and how many bytes it has. */
type Found = (at: number, cost: number, length: number) => void;

/**
 * Calls `found` with every text of a lexicon that lies within reach of what was typed, at least once; its least cost
 * counts. When two texts are within reach, either their first halves or their second ones are within half of it: one
 * walk looks for the texts that begin so, another for those that end so, and each turns back early.
 */
export function scan(
  { beginnings, endings }: Lexicon,
  typed: Uint8Array,
  table: WalkTable,
  { limit, lengths }: Reach,
  found: Found,
): void {
  if (limit <= 0 || typed.length === 0 || typed.length > MAX_LENGTH) return;
  const whole = (at: number, length: number): void => {
    const cost = table.total(length);
    if (cost <= limit) found(at, cost, length);
  };
  const half = typed.length >> 1;
  table.start(typed, { band: lengths, limit, half });
  walk(beginnings, table, MAX_LENGTH, whole);
  // A letter too many between the halves belongs to the first one.
  table.start(typed.slice().reverse(), { band: lengths, limit, half: typed.length - half - 1 });
  walk(endings, table, MAX_LENGTH, whole);
}

/**
 * Calls `found` with the place and the cost of every text that begins almost as was typed: one of its beginnings,
 * a letter shorter or longer than what was typed or as long, costs at most `limit`.
 */
export function scanBeginnings(
  { beginnings }: Lexicon,
  typed: Uint8Array,
  table: WalkTable,
  limit: number,
  found: (at: number, cost: number) => void,
): void {
  table.start(typed, { band: 2, limit });
  walk(beginnings, table, typed.length + 1, (at, length) => {
    if (length < typed.length) return;
    const cost = Math.min(
      ...[-1, 0, 1].map((more) => table.total(Math.min(length, typed.length + more))),
    );
    if (cost <= limit) found(at, cost);
  });
}

/**
 * Calls `text` with the place and the length of every text of a tree whose first `deepest` bytes may be near. Texts
 * share the rows of what they share; once that is too far, all of them are passed over.
 */
function walk(
  tree: Uint8Array,
  table: WalkTable,
  deepest: number,
  text: (at: number, length: number) => void,
): void {
  for (let node = 0; node < tree.length; ) {
    const head = tree[node] as number;
    const depth = head & DEPTH;
    const length = depth + (tree[node + 1] as number);
    const at = node + HEAD_BYTES;
    const after = at + (head & ENDS ? NUMBER_BYTES : 0);
    const bytes = after + (head & GOES_ON ? 2 * NUMBER_BYTES : 0);
    const next = bytes + length - depth;
    const near = table.extend(tree, bytes, depth, Math.min(length, deepest));
    if (near && head & ENDS) text(numberAt(tree, at), length);
    if (!(head & GOES_ON)) node = next;
    // Where all that counts is read, whatever follows is as near.
    else if (
      near &&
      (length >= deepest || table.goesOn(length, numberAt(tree, after + NUMBER_BYTES)))
    )
      node = next;
    else node = numberAt(tree, after);
  }
}
