import type { RunTarget } from '../../reply/actions.ts';
import type { Option } from '../option.ts';
import type { Resolvers } from './resolvers.ts';

/** A value that an option may take, as the person sees it and as it is sent. */
export interface OptionSuggestion {
  readonly label: string;
  readonly value: string;
}

/** Discord shows no more; nobody reads more. */
export const SUGGESTIONS_MAX = 25;

/** How an option is filled in where there are fields: what a form, a slash command and an API are made from. */
export type OptionShape =
  | { readonly type: 'text' }
  /** Sent along. */
  | { readonly type: 'file' }
  /** Somebody of the place: `mentionOf` their id, or their name. */
  | { readonly type: 'member' }
  /** Typed, with suggestions meanwhile. */
  | { readonly type: 'suggested' }
  | { readonly type: 'choice'; readonly choices: readonly OptionSuggestion[] }
  | { readonly type: 'number'; readonly min: number; readonly max: number };

/** A value that is being read, and what is needed to say what is wrong with it. */
export interface Asked<O extends Option> {
  /** The option's name. */
  readonly name: string;
  readonly option: O;
  readonly resolvers: Resolvers;
  /** The same request with this option replaced: what pressing one of the candidates asks for. */
  retry(value: string): RunTarget;
}

/** All that there is to know of one kind of option, but its words. */
export interface OptionKind<O extends Option> {
  shape(option: O): OptionShape;
  /** What to offer while it is typed. */
  suggest(text: string, option: O, resolvers: Resolvers): readonly OptionSuggestion[];
  /**
   * The value that a person's text means.
   * @throws UserError when it means none, or several
   */
  read(text: string, asked: Asked<O>): unknown;
}
