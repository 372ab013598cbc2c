import type { RawArgs } from './message.ts';

/** What a message in plain words mentions, as the raw values that options take. */
export interface Mentions {
  /** Films, in the order in which they are named: `id:862`, or the words where it isn't sure which is meant. */
  readonly movies: readonly string[];
  readonly people: readonly string[];
  /** The same films in the words of the message. */
  readonly titles: readonly string[];
  /** What a list of films is narrowed to or ordered by, under the names of the options of `descubrir`. */
  readonly filters: RawArgs;
  /** The name of a part: "quién hace de Forrest". */
  readonly character?: string;
  /** A month, or a day of the week, that films come out in. */
  readonly month?: string;
  readonly weekday?: string;
  /** The whole message, for commands that take words as they are. */
  readonly text: string;
}

/**
 * How a command answers an intent of `data/frases.csv`.
 * @returns the raw values of its options; undefined when the message mentions too little for it
 */
export type IntentReader = (mentions: Mentions) => RawArgs | undefined;
