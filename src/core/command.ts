import type { z } from 'zod';
import type { Reply } from '../reply/reply.ts';
import type { IntentReader } from './mentions.ts';
import type { Args, Options } from './option.ts';

/** What one of a command's own buttons does. `params` are the texts that the button carries. */
export type ActionHandler<C> = (params: readonly string[], context: C) => Promise<Reply>;

/**
 * What a command does besides answering. `pure`: nothing, and the same to everybody. `personal`: nothing, but
 * the answer is for whoever asks. `writes`: it changes what is stored. Only pure ones are GET routes, cached
 * and shown inline; personal ones are never cached; writing ones have no GET at all.
 */
export type Effect = 'pure' | 'personal' | 'writes';

/** The shelves of `/ayuda`, in the order in which it shows them. */
export const GROUPS = ['Películas', 'Personas', 'Estrenos', 'Comunidad', 'Butaca'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * A command: what it is called, what it takes, what it answers and what its buttons do. `C` is the context
 * that the composition root gives it; `O` its options, from which `run`'s arguments are typed.
 */
export interface Command<C, O extends Options = Options, N extends string = string> {
  /** `[a-z0-9_]{1,32}`: what Discord and Telegram both accept. */
  readonly name: N;
  readonly aliases: readonly string[];
  /** Spanish, at most 100 characters. */
  readonly description: string;
  readonly group: Group;
  readonly effect: Effect;
  /** What can be typed after the command; the contract suite runs each of them. */
  readonly examples: readonly string[];
  readonly options: O;
  /** The intents of `data/frases.csv` that it answers, each with how its options are read from a message. */
  readonly intents?: Readonly<Record<string, IntentReader>>;
  /**
   * What platforms run by themselves, at most one command each. `card`: it answers with the card of the film
   * that its first option takes, for where a person picks a film and nothing else. `help`: what the bot can do.
   */
  readonly role?: 'card' | 'help';
  /** What the `data` of its answers holds; HTTP describes it to programs, and the contract suite checks it. */
  readonly output?: z.ZodType;
  run(args: Args<O>, context: C): Promise<Reply>;
  readonly actions?: Readonly<Record<string, ActionHandler<C>>>;
}

/** A command of which a button elsewhere knows the name and the options: see `runTarget`. */
export type DefinedCommand<C, O extends Options, N extends string> = Command<C> & {
  readonly name: N;
  readonly options: O;
};

/** What makes commands for one type of context. */
export interface CommandDefiner<C> {
  /** Fixes the types of a command, which stays plain data. */
  <const O extends Options, const N extends string>(
    command: Command<C, O, N>,
  ): DefinedCommand<C, O, N>;
  /** Whether something, whatever a file exports, is a command that was made here. */
  readonly made: (value: unknown) => value is Command<C>;
}

/** A `defineCommand` for one type of context. */
export function commandDefiner<C>(): CommandDefiner<C> {
  const defined = new WeakSet<object>();
  const define = <const O extends Options, const N extends string>(
    command: Command<C, O, N>,
  ): DefinedCommand<C, O, N> => {
    defined.add(command);
    return command;
  };
  const made = (value: unknown): value is Command<C> =>
    typeof value === 'object' && value !== null && defined.has(value);
  return Object.assign(define, { made });
}
