import type { SlipCosts } from './slip-costs.ts';

/** Longer texts are cut; whole titles are compared too. */
export const MAX_BYTES = 160;

/** Costs over the limit are the same to everybody. */
export const FAR = 16_000;

/** How far apart two texts may be. */
export interface Bounds {
  /** No letter may end up further than this from its place. */
  readonly band: number;
  readonly limit: number;
  /** Up to this letter of what was typed, half the limit must do. */
  readonly half?: number;
}

/**
 * The table of costs of turning a typed text into other texts: row i holds the costs for the first i bytes of the
 * other text, so that texts which start alike share their first rows (optimal string alignment: a byte replaced,
 * left out, added, or two neighbours swapped).
 */
export class SlipTable {
  protected readonly costs: SlipCosts;
  protected readonly width = MAX_BYTES + 1;
  protected readonly cells = new Int16Array(this.width * this.width);
  /** What is typed up to a letter may cost so much; two more, for what is looked at ahead. */
  protected readonly limits = new Int16Array(this.width + 2);
  /** The other text so far. */
  protected readonly other = new Uint8Array(MAX_BYTES);
  protected typed: Uint8Array = new Uint8Array(0);
  protected length = 0;
  protected band = MAX_BYTES;
  readonly #typedDrops = new Uint8Array(MAX_BYTES);
  #limit = FAR;

  constructor(costs: SlipCosts) {
    this.costs = costs;
  }

  /** Starts on another typed text. */
  start(typed: Uint8Array, { band, limit, half = 0 }: Bounds): void {
    const { cells, limits, costs } = this;
    this.typed = typed;
    this.band = band;
    this.#limit = Math.min(limit, FAR - 1);
    this.length = Math.min(typed.length, MAX_BYTES);
    limits.fill(this.#limit, 0, this.length + 3);
    if (half > 0) limits.fill(this.#limit >> 1, 0, half + 1);
    cells[0] = 0;
    for (let j = 1; j <= this.length; j++) {
      const byte = typed[j - 1] as number;
      const drop = j > 1 && typed[j - 2] === byte ? costs.double : (costs.drop[byte] as number);
      this.#typedDrops[j - 1] = drop;
      const cost = (cells[j - 1] as number) + drop;
      cells[j] = j > band || cost > (limits[j] as number) ? FAR : cost;
    }
  }

  /**
   * Fills row `i` for the other text's byte `i - 1`, given the rows before it.
   * @returns whether anything that begins so may be near
   */
  #addRow(i: number, byte: number, previousByte: number): boolean {
    const { cells, typed, limits } = this;
    const drops = this.#typedDrops;
    const { replace, swap, double, drop } = this.costs;
    const row = i * this.width;
    const above = row - this.width;
    const before = above - this.width;
    const added = byte === previousByte ? double : (drop[byte] as number);
    const costsOfByte = byte << 8;
    const from = Math.max(1, i - this.band);
    const to = Math.min(this.length, i + this.band);
    let diagonal = cells[above + from - 1] as number;
    let left = from === 1 ? (cells[above] as number) + added : FAR;
    if (left > (limits[0] as number)) left = FAR;
    cells[row + from - 1] = left;
    let near = left < FAR;
    let previousTyped = from > 1 ? (typed[from - 2] as number) : -1;
    for (let j = from; j <= to; j++) {
      const typedByte = typed[j - 1] as number;
      const limit = limits[j] as number;
      const up = cells[above + j] as number;
      const dropped = left + (drops[j - 1] as number);
      let cost = Math.min(up + added, dropped);
      if (typedByte === byte) {
        if (diagonal < cost) cost = diagonal;
        // The byte that follows may make of this one the half of a swap.
        if (j > 1 && (cells[above + j - 2] as number) + swap <= limit) near = true;
      } else {
        const replaced = diagonal + (replace[costsOfByte + typedByte] as number);
        if (replaced < cost) cost = replaced;
        if (typedByte === previousByte && previousTyped === byte) {
          const swapped = (cells[before + j - 2] as number) + swap;
          if (swapped < cost) cost = swapped;
        }
      }
      if (cost > limit) cost = FAR;
      else near = true;
      cells[row + j] = cost;
      left = cost;
      diagonal = up;
      previousTyped = typedByte;
    }
    if (to < this.length) cells[row + to + 1] = FAR;
    return near;
  }

  /**
   * Goes on with the other text (bytes of a longer array from `start`, which are those of the rows from `kept`) to
   * row `end`.
   * @returns false when it gets too far before
   */
  extend(bytes: Uint8Array, start: number, kept: number, end: number): boolean {
    let previous = kept > 0 ? (this.other[kept - 1] as number) : -1;
    for (let row = kept; row < end; row++) {
      const byte = bytes[start + row - kept] as number;
      this.other[row] = byte;
      if (!this.#addRow(row + 1, byte, previous)) return false;
      previous = byte;
    }
    return true;
  }

  /** The cost of turning the typed text into the first `i` bytes of the other one, or Infinity when it is over the limit. */
  total(i: number): number {
    if (Math.abs(i - this.length) > this.band) return Number.POSITIVE_INFINITY;
    const cost = this.cells[i * this.width + this.length] as number;
    return cost <= this.#limit ? cost : Number.POSITIVE_INFINITY;
  }

  /** The cost of turning the typed text into `other`, or Infinity when it is over the limit. */
  distance(other: Uint8Array): number {
    const length = Math.min(other.length, MAX_BYTES);
    return this.extend(other, 0, 0, length) ? this.total(length) : Number.POSITIVE_INFINITY;
  }
}
