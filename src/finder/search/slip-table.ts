import type { SlipCosts } from './slip-costs.ts';

/** Longer texts are cut; whole titles are compared too. */
export const MAX_BYTES = 160;

/** Costs over this are the same to everybody. */
const FAR = 16_000;

/**
 * The table of costs of turning a typed text into other texts: row i holds the costs for the first i bytes of the
 * other text, so that texts which start alike share their first rows (optimal string alignment: a byte replaced,
 * left out, added, or two neighbours swapped).
 */
export class SlipTable {
  readonly #costs: SlipCosts;
  readonly #width = MAX_BYTES + 1;
  readonly #cells = new Int16Array(this.#width * this.#width);
  readonly #typedDrops = new Uint8Array(MAX_BYTES);
  #typed: Uint8Array = new Uint8Array(0);
  #length = 0;
  #band = MAX_BYTES;
  /** Whether the last `extend` stopped because every cost was over its limit. */
  exceeded = false;

  constructor(costs: SlipCosts) {
    this.#costs = costs;
  }

  /** Starts on another typed text. `band`: no letter may end up further than this from its place. */
  start(typed: Uint8Array, band: number): void {
    this.#typed = typed;
    this.#band = band;
    this.#length = Math.min(typed.length, MAX_BYTES);
    this.#cells[0] = 0;
    for (let j = 1; j <= this.#length; j++) {
      const byte = typed[j - 1] as number;
      const drop =
        j > 1 && typed[j - 2] === byte ? this.#costs.double : (this.#costs.drop[byte] as number);
      this.#typedDrops[j - 1] = drop;
      this.#cells[j] = j > band ? FAR : (this.#cells[j - 1] as number) + drop;
    }
  }

  /** Fills row `i` for the other text's byte `i - 1`, given the rows before it; the least cost in the row. */
  addRow(i: number, byte: number, previousByte: number): number {
    const cells = this.#cells;
    const typed = this.#typed;
    const { replace, swap, double, drop } = this.#costs;
    const row = i * this.#width;
    const above = row - this.#width;
    const before = above - this.#width;
    const added = i > 1 && byte === previousByte ? double : (drop[byte] as number);
    const costsOfByte = byte << 8;
    const from = Math.max(1, i - this.#band);
    const to = Math.min(this.#length, i + this.#band);
    let diagonal = cells[above + from - 1] as number;
    let left = from === 1 ? (cells[above] as number) + added : FAR;
    let least = left;
    cells[row + from - 1] = left;
    let previousTyped = from > 1 ? (typed[from - 2] as number) : -1;
    for (let j = from; j <= to; j++) {
      const typedByte = typed[j - 1] as number;
      const up = cells[above + j] as number;
      let cost = diagonal;
      if (typedByte !== byte) {
        cost += replace[costsOfByte + typedByte] as number;
        if (up + added < cost) cost = up + added;
        const dropped = left + (this.#typedDrops[j - 1] as number);
        if (dropped < cost) cost = dropped;
        if (typedByte === previousByte && previousTyped === byte && i > 1 && j > 1) {
          const swapped = (cells[before + j - 2] as number) + swap;
          if (swapped < cost) cost = swapped;
        }
      }
      cells[row + j] = cost;
      if (cost < least) least = cost;
      left = cost;
      diagonal = up;
      previousTyped = typedByte;
    }
    if (to < this.#length) cells[row + to + 1] = FAR;
    return least;
  }

  /** The cost of turning the typed text into the first `i` bytes of the other one. */
  total(i: number): number {
    return this.#cells[i * this.#width + this.#length] as number;
  }

  /**
   * Goes on with the other text (bytes of a longer array from `start`) from row `kept` to row `end`, or to the first
   * row that costs more than `limit` everywhere; then `exceeded` is true.
   * @returns the last row filled
   */
  extend(bytes: Uint8Array, start: number, kept: number, end: number, limit: number): number {
    let previous = kept > 0 ? (bytes[start + kept - 1] as number) : -1;
    this.exceeded = false;
    let row = kept;
    while (row < end && !this.exceeded) {
      const byte = bytes[start + row] as number;
      row++;
      this.exceeded = this.addRow(row, byte, previous) > limit;
      previous = byte;
    }
    return row;
  }

  /** The cost of turning the typed text into `other`, or Infinity when it is over `limit`. */
  distance(other: Uint8Array, limit: number): number {
    const length = this.extend(other, 0, 0, Math.min(other.length, MAX_BYTES), limit);
    if (this.exceeded) return Number.POSITIVE_INFINITY;
    const total = this.total(length);
    return total <= limit ? total : Number.POSITIVE_INFINITY;
  }
}
