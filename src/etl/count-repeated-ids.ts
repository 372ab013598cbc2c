import { EXAMPLES } from './counted-examples.ts';

/** The ids that a file holds more than once. */
export interface RepeatsReport {
  readonly file: string;
  /** How many ids. */
  readonly count: number;
  /** The first ten, each with its first ten lines. */
  readonly examples: readonly { readonly id: string; readonly lines: readonly number[] }[];
}

/** Finds ids that come again. */
export class Repeats {
  private readonly firstLines = new Map<number, number>();
  private readonly repeated = new Set<number>();
  private readonly examples = new Map<number, number[]>();

  meet(id: number, line: number): void {
    const first = this.firstLines.get(id);
    if (first === undefined) {
      this.firstLines.set(id, line);
      return;
    }
    this.repeated.add(id);
    if (this.examples.size < EXAMPLES && !this.examples.has(id)) this.examples.set(id, [first]);
    const lines = this.examples.get(id);
    if (lines !== undefined && lines.length < EXAMPLES) lines.push(line);
  }

  /** @returns nothing when no id came again */
  report(file: string): readonly RepeatsReport[] {
    if (this.repeated.size === 0) return [];
    const examples = [...this.examples].map(([id, lines]) => ({ id: String(id), lines }));
    return [{ file, count: this.repeated.size, examples }];
  }
}
