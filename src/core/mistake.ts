import type { Choice, RunTarget } from '../reply/actions.ts';
import type { ErrorCode } from '../reply/reply.ts';
import type { AnyRole, MovieRef, Option, PersonRef, Vocabulary } from './option.ts';

/** One way out of a mistake: what the person reads and, where there is one, what pressing it does. */
export interface Suggestion {
  readonly label: string;
  readonly target?: Choice['target'];
}

/** What can be wrong with a request, as data: `wording/` says each in Spanish. */
export type Mistake =
  | { readonly kind: 'emptyMessage' }
  | { readonly kind: 'longMessage' }
  | {
      readonly kind: 'unknownCommand';
      readonly typed: string;
      /** The command that was probably meant, and what runs it with the same words. */
      readonly nearest?: {
        readonly name: string;
        readonly rest: string;
        readonly target: RunTarget;
      };
    }
  | {
      readonly kind: 'missingOption';
      readonly command: string;
      readonly name: string;
      readonly option: Option;
      readonly example: Choice;
      /** What can be chosen instead of typed. */
      readonly choices: readonly Choice[];
    }
  | {
      readonly kind: 'invalidOption';
      readonly typed: string;
      readonly name: string;
      readonly option: Option;
      readonly choices: readonly Choice[];
    }
  | { readonly kind: 'tooMany'; readonly option: Option; readonly max: number }
  | { readonly kind: 'movieNotFound'; readonly typed: string }
  | {
      readonly kind: 'doubtfulMovie';
      readonly typed: string;
      readonly candidates: readonly { readonly movie: MovieRef; readonly target: RunTarget }[];
    }
  | { readonly kind: 'personNotFound'; readonly typed: string; readonly role: AnyRole }
  | {
      readonly kind: 'termNotFound';
      readonly typed: string;
      readonly of: Vocabulary;
      readonly choices: readonly Choice[];
    }
  | {
      readonly kind: 'doubtfulPerson';
      readonly typed: string;
      readonly candidates: readonly { readonly person: PersonRef; readonly target: RunTarget }[];
    }
  | { readonly kind: 'staleButton' }
  /** The command does more than the turn allows. */
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'goneMovie' }
  | { readonly kind: 'gonePerson' }
  /** `seconds`: whole ones until the next question is taken. */
  | { readonly kind: 'tooFast'; readonly seconds: number }
  /** What somebody sent is larger than files may be, or couldn't be had. */
  | { readonly kind: 'largeFile' }
  | { readonly kind: 'lostFile' }
  /** What people did is kept where the bot can't reach it now. */
  | { readonly kind: 'communityAway' }
  /** The fault is the program's; `id` is in its log. */
  | { readonly kind: 'internal'; readonly id: string }
  /** One that only the command which throws it knows, in its own words. */
  | {
      readonly kind: 'said';
      readonly code: ErrorCode;
      readonly sentence: string;
      readonly suggestions?: readonly Suggestion[];
    };

/** A mistake in words. */
export interface Explanation {
  readonly code: ErrorCode;
  readonly sentence: string;
  readonly suggestions: readonly Suggestion[];
  /** What stands above the suggestions where they are a menu. */
  readonly placeholder: string;
}
