import type { PersonKey } from '../core/turn.ts';

/** What somebody, or a place, talks about, as whoever follows it wrote it down. */
export interface Talk {
  readonly key: string;
  /** With whom it is forgotten. */
  readonly person: PersonKey | undefined;
  readonly text: string;
}

/** What is being talked about, for a while, where several processes answer. */
export interface Talks {
  /** The texts that are kept now, by their keys. */
  recall(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** In place of what was kept under the same keys, for so many milliseconds. */
  keep(talks: readonly Talk[], ms: number): Promise<void>;
}
