import type { z } from 'zod';
import type { Args, Options } from './option.ts';
import type { Reply } from '../reply/reply.ts';

/** What one of a command's own buttons does. `params` are the texts that the button carries. */
export type ActionHandler<C> = (params: readonly string[], context: C) => Promise<Reply>;

/** The shelves of `/ayuda`, in the order in which it shows them. */
export const GROUPS = ['Películas', 'Personas', 'Estrenos', 'Butaca'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * A command: what it is called, what it takes, what it answers and what its buttons do. `C` is the context
 * that the composition root gives it; `O` its options, from which `run`'s arguments are typed.
 */
export interface Command<C, O extends Options = Options> {
  /** `[a-z0-9_]{1,32}`: what Discord and Telegram both accept. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Spanish, at most 100 characters. */
  readonly description: string;
  readonly group: Group;
  /** What can be typed after the command; the contract suite runs each of them. */
  readonly examples: readonly string[];
  readonly options: O;
  /** Questions in plain Spanish that mean this command; named groups are the raw values of its options. */
  readonly phrases?: readonly RegExp[];
  /**
   * It answers with the card of the film that its first option takes: what a platform runs where a person
   * picks a film and nothing else. At most one command.
   */
  readonly card?: true;
  /** What the `data` of its answers holds; HTTP describes it to programs, and the contract suite checks it. */
  readonly output?: z.ZodType;
  run(args: Args<O>, context: C): Promise<Reply>;
  readonly actions?: Readonly<Record<string, ActionHandler<C>>>;
}

/** A `defineCommand` for one type of context. It only fixes types: commands are plain data. */
export const commandDefiner =
  <C>() =>
  <const O extends Options>(command: Command<C, O>): Command<C> =>
    command;
