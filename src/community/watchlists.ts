import type { PersonKey } from '../core/turn.ts';

/** A film that somebody wants to see. */
export interface Wanted {
  readonly film: number;
  readonly at: Date;
}

export interface Watchlist {
  readonly total: number;
  /** Newest first, 5,000 at most. */
  readonly films: readonly Wanted[];
}

/** `full`: it holds as many films as it can. */
export type Added = 'added' | 'already' | 'full';

/** What people want to see, each their own. */
export interface Watchlists {
  add(person: PersonKey, film: number): Promise<Added>;
  /** @returns whether it was there */
  remove(person: PersonKey, film: number): Promise<boolean>;
  of(person: PersonKey): Promise<Watchlist>;
  /** Those of these films that somebody wants to see. */
  among(person: PersonKey, films: readonly number[]): Promise<ReadonlySet<number>>;
}
