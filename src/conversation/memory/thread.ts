import type { RawArgs } from '../../core/message.ts';
import type { Choice } from '../../reply/actions.ts';

/** What a person was last talking about in one place: enough to know what "y de los 90?" or "la segunda" mean. */
export interface Thread {
  /** The last request that showed something: its command and its options as raw texts. */
  readonly request?: { readonly command: string; readonly args: RawArgs };
  /** The films and persons last shown, by TMDB id, in the order in which they stood. */
  readonly movies: readonly number[];
  readonly people: readonly number[];
  /** Every film that was shown since the topic began: "otras" shows none of them again. */
  readonly seen: readonly number[];
  /** What the bot offered when it asked back. */
  readonly choices: readonly Choice[];
}

export const EMPTY_THREAD: Thread = { movies: [], people: [], seen: [], choices: [] };
