import type { PersonKey, PlaceKey } from '../core/turn.ts';

/** Somebody uses the bot, as their platform tells it. */
export interface Visit {
  readonly person: PersonKey;
  /** What their platform shows them as: hostile text, kept at 64 characters at most. */
  readonly name?: string;
  /** What others mention them by, without the @. */
  readonly handle?: string;
  /** The group or channel where they are; none in a private chat. */
  readonly place?: PlaceKey;
}

/** Somebody whom the bot knows. */
export interface Person {
  readonly key: PersonKey;
  /** Undefined where their platform told none. */
  readonly name: string | undefined;
  readonly handle: string | undefined;
}

/** Who uses the bot. */
export interface People {
  /**
   * Remembers a person and, in a group, that they use the bot there. Commands that keep something or are about somebody call it
   * first; calling it again costs nothing.
   */
  meet(visit: Visit): Promise<void>;
  /** Undefined for somebody who never used the bot. */
  find(key: PersonKey): Promise<Person | undefined>;
}
