import { type SlipCosts, WHOLE } from './slip-costs.ts';
import { type Bounds, FAR, MAX_BYTES, SlipTable } from './slip-table.ts';

/** Any letter. */
const ALL = ~0;

/**
 * A table for a walk over texts that share beginnings, which knows for the end of a beginning the letters with which
 * a text may go on and still be near: most are passed over without filling a row.
 */
export class WalkTable extends SlipTable {
  /** For each row that was asked about, those letters, as `letterOf` has them. */
  readonly #next = new Int32Array(MAX_BYTES + 1);

  constructor(costs: SlipCosts) {
    super(costs);
    this.#next[0] = ALL;
  }

  override start(typed: Uint8Array, bounds: Bounds): void {
    super.start(typed, bounds);
    this.#next[0] = ALL;
  }

  /** As `SlipTable.extend`, from a row that `goesOn` was asked about. */
  override extend(bytes: Uint8Array, start: number, kept: number, end: number): boolean {
    const first = this.costs.letter[bytes[start] as number] as number;
    if (kept < end && ((this.#next[kept] as number) & first) === 0) return false;
    return super.extend(bytes, start, kept, end);
  }

  /** Whether a text may go on after its first `i` bytes with one of these letters and still be near. */
  goesOn(i: number, offered: number): boolean {
    const { cells, typed, other, limits, width } = this;
    const { letter, swap } = this.costs;
    const row = i * width;
    const to = Math.min(this.length, i + this.band);
    let letters = 0;
    for (let j = Math.max(0, i - this.band); j <= to && letters !== ALL; j++) {
      const cost = cells[row + j] as number;
      if (cost < FAR) letters |= this.#lettersAfter(i, j, cost);
      // This letter and the one that was typed before it may have changed places.
      const swapped =
        i > 0 &&
        j > 1 &&
        typed[j - 1] === other[i - 1] &&
        (cells[row - width + j - 2] as number) + swap <= (limits[j] as number);
      if (swapped) letters |= letter[typed[j - 2] as number] as number;
    }
    this.#next[i] = letters;
    return (letters & offered) !== 0;
  }

  /** The letters that may follow where the first `i` bytes stand for the first `j` typed letters at that cost. */
  #lettersAfter(i: number, j: number, cost: number): number {
    const { typed, length, limits } = this;
    const { letter, alike, light, lightest, swap } = this.costs;
    const spare = (limits[j + 1] as number) - cost;
    if (spare >= WHOLE) return ALL;
    let letters = 0;
    if (j < length) letters |= letter[typed[j] as number] as number;
    if (spare >= lightest) {
      letters |= light;
      if (i > 0) letters |= letter[this.other[i - 1] as number] as number;
      if (j < length) letters |= alike[typed[j] as number] as number;
    }
    if (j + 1 < length && (limits[j + 2] as number) - cost >= swap)
      letters |= letter[typed[j + 1] as number] as number;
    return letters;
  }
}
