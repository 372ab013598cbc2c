import { DataError } from '../core/errors.ts';
import {
  DROP_REASONS,
  type DropReason,
  SUSPICIONS,
  type Suspicion,
  unreadableColumn,
} from '../wording/etl-report.ts';
import { Repeats, type RepeatsReport } from './count-repeated-ids.ts';
import { Tally } from './counted-examples.ts';

/** Where in the raw files something was found. */
export interface Place {
  readonly file: string;
  /** The physical line where the record begins, from 1. */
  readonly line: number;
  /** The record's id as it stands in the file; empty when it has none. */
  readonly id: string;
}

export interface FileCounts {
  read: number;
  kept: number;
  dropped: number;
}

/** Records of a file that are not in the catalogue for one reason. */
export interface Dropped {
  readonly file: string;
  readonly reason: string;
  readonly count: number;
  /** The first ten. */
  readonly examples: readonly Pick<Place, 'line' | 'id'>[];
}

/** Values of a column that nobody would believe, or that can't be read, for one reason. */
export interface Suspicious {
  readonly file: string;
  readonly column: string;
  readonly problem: string;
  readonly count: number;
  /** The first ten. */
  readonly examples: readonly (Pick<Place, 'line' | 'id'> & { readonly value: string })[];
}

/** What a run found to say about the raw files; it becomes part of `report.json`. */
export interface Quality {
  readonly files: Readonly<Record<string, FileCounts>>;
  /** Empty cells (and empty lists) by file and column, among the well-formed records. */
  readonly missing: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly doubled: readonly RepeatsReport[];
  readonly dropped: readonly Dropped[];
  readonly suspicious: readonly Suspicious[];
  /** What whoever reads the summary should know, in Spanish. */
  readonly warnings: readonly string[];
}

/** A value in an example is cut off after so many characters. */
const VALUE_LENGTH = 200;

/** Counts what is found in the raw files. What it holds does not grow with their size but for the ids that it met. */
export class QualityLog {
  private readonly warnings: string[] = [];
  private readonly counts = new Map<string, FileCounts>();
  private readonly missing = new Map<string, Map<string, number>>();
  private readonly filled = new Map<string, Map<string, number>>();
  private readonly repeats = new Map<string, Repeats>();
  private readonly dropped = new Tally<DropReason, Dropped['examples'][number]>();
  private readonly suspicious = new Map<string, Tally<Suspicion, Suspicious['examples'][number]>>();

  /** Counts one record of a file. */
  read(file: string): void {
    this.countsOf(file).read += 1;
  }

  keep(file: string): void {
    this.countsOf(file).kept += 1;
  }

  /** @returns how many records of a file were kept */
  kept(file: string): number {
    return this.countsOf(file).kept;
  }

  drop({ file, line, id }: Place, reason: DropReason): void {
    this.countsOf(file).dropped += 1;
    this.dropped.add(file, reason, () => ({ line, id }));
  }

  suspect({ file, line, id }: Place, column: string, problem: Suspicion, value: string): void {
    const tally = this.suspicious.get(column) ?? new Tally();
    this.suspicious.set(column, tally);
    tally.add(file, problem, () => ({ line, id, value: value.slice(0, VALUE_LENGTH) }));
  }

  /** Counts cells of a column that have to be understood. */
  fill(file: string, column: string, cells = 1): void {
    const columns = this.filled.get(file) ?? new Map<string, number>();
    this.filled.set(file, columns);
    columns.set(column, (columns.get(column) ?? 0) + cells);
  }

  /**
   * Looks at a file that was read to its end: what can't be understood in most rows is not what it was taken for.
   * @throws DataError that names the column, with a line and what stands there
   */
  requireReadable(file: string): void {
    const { read } = this.countsOf(file);
    const [malformed] = this.dropped.groups(file).filter(({ key }) => key === 'malformed');
    if (malformed) refuseMost(file, 'id', malformed.count, read, malformed.examples[0]);
    for (const [column, filled] of this.filled.get(file) ?? []) {
      const groups = this.suspicious.get(column)?.groups(file) ?? [];
      const unread = groups.filter(({ key }) => key === 'unreadableCell' || key === 'outOfRange');
      const count = unread.reduce((sum, group) => sum + group.count, 0);
      refuseMost(file, column, count, filled, unread[0]?.examples[0]);
    }
  }

  /** @param sentence what whoever reads the summary should know, in Spanish */
  warn(sentence: string): void {
    this.warnings.push(sentence);
  }

  /** Counts a cell that holds nothing. */
  miss(file: string, column: string): void {
    const columns = this.missing.get(file) ?? new Map<string, number>();
    this.missing.set(file, columns);
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }

  /** Notes on which line of a file a film's id stands, so that ids that come again are found. */
  meet(file: string, id: number, line: number): void {
    const repeats = this.repeats.get(file) ?? new Repeats();
    this.repeats.set(file, repeats);
    repeats.meet(id, line);
  }

  /** All of it, in Spanish for whoever reads the report. */
  report(): Quality {
    return {
      warnings: this.warnings,
      files: Object.fromEntries(this.counts),
      missing: Object.fromEntries(
        [...this.missing].map(([file, columns]) => [file, Object.fromEntries(columns)]),
      ),
      doubled: [...this.repeats].flatMap(([file, repeats]) => repeats.report(file)),
      dropped: this.dropped
        .groups()
        .map(({ key, ...group }) => ({ ...group, reason: DROP_REASONS[key] })),
      suspicious: [...this.suspicious].flatMap(([column, tally]) =>
        tally.groups().map(({ key, ...group }) => ({ ...group, column, problem: SUSPICIONS[key] })),
      ),
    };
  }

  private countsOf(file: string): FileCounts {
    const known = this.counts.get(file);
    if (known !== undefined) return known;
    const counts = { read: 0, kept: 0, dropped: 0 };
    this.counts.set(file, counts);
    return counts;
  }
}

function refuseMost(
  file: string,
  column: string,
  unread: number,
  filled: number,
  example: { readonly line: number; readonly id: string; readonly value?: string } | undefined,
): void {
  if (example === undefined || unread * 2 <= filled) return;
  const { line, value = example.id } = example;
  throw new DataError(unreadableColumn({ file, column, unread, filled, line, value }), { file });
}
