import type { PersonKey } from '../core/turn.ts';

export interface MarkedSeen {
  /** Whether it was already. */
  readonly before: boolean;
  /** Whether the film was on the watchlist, from which seeing it takes it. */
  readonly wasWanted: boolean;
}

export interface MarkedUnseen {
  /** Whether it was seen. */
  readonly before: boolean;
  /** The rating that went with it. */
  readonly rating: number | undefined;
}

/** Films that people saw, rated or not. */
export interface Seen {
  mark(person: PersonKey, film: number): Promise<MarkedSeen>;
  /** Takes it back, and its rating with it. */
  unmark(person: PersonKey, film: number): Promise<MarkedUnseen>;
  /** Those of these films that somebody saw. */
  among(person: PersonKey, films: readonly number[]): Promise<ReadonlySet<number>>;
  /** All that somebody saw, to leave them out. */
  all(person: PersonKey): Promise<ReadonlySet<number>>;
  /** Remembers that somebody, asked for it, hasn't seen a film. */
  markUnknown(person: PersonKey, film: number): Promise<void>;
  /** Those films. */
  unknown(person: PersonKey): Promise<ReadonlySet<number>>;
}
