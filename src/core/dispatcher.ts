import type { Target } from '../reply/actions.ts';
import type { Reply } from '../reply/reply.ts';
import { bindArgs, VALUE_MAX } from './bind-args.ts';
import { closest } from './closest.ts';
import type { Command } from './command.ts';
import { errorReply, type Refusal } from './error-reply.ts';
import { UserError } from './errors.ts';
import { parseArgs, parseMessage, type RawArgs } from './message.ts';
import type { Explanation, Mistake } from './mistake.ts';
import type { OptionSuggestion } from './options/kind.ts';
import { suggestValues } from './options/kinds.ts';
import type { Resolvers } from './options/resolvers.ts';
import type { Registry } from './registry.ts';
import { decodeTarget } from './target.ts';
import { isLonger } from './text.ts';
import type { Turn } from './turn.ts';

/** A command with the raw texts of its options. */
export interface CommandRequest {
  readonly command: string;
  readonly args: RawArgs;
}

/** What a message that names no command asks for: a command, a button of before, or nothing that needs either. */
export type Interpretation =
  | { readonly kind: 'run'; readonly request: CommandRequest }
  | { readonly kind: 'press'; readonly target: Target }
  | { readonly kind: 'say'; readonly reply: Reply };

/** A context for the commands of one turn, and what turns raw texts into films, persons and requests. */
export interface Session<C> {
  readonly context: C;
  readonly resolvers: Resolvers;
  interpret(text: string): Promise<Interpretation>;
  /** An answer with what is only said to whoever asks. */
  personalise?(reply: Reply): Promise<Reply>;
  /**
   * Is told of every answer, so that the next message may refer to it.
   * @param request undefined where a button changed what was there
   * @param lacks the option that the request can't do without, which the next message may say
   */
  remember(reply: Reply, request: CommandRequest | undefined, lacks?: string): Promise<void> | void;
  /** Is told when nothing more is asked of it. */
  close?(): void;
}

export interface DispatcherLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface DispatcherOptions<C> {
  readonly registry: Registry<C>;
  readonly openSession: (turn: Turn) => Session<C>;
  /** A mistake in words. */
  readonly explain: (mistake: Mistake, turn: Turn) => Explanation;
  readonly log: DispatcherLog;
  /** Milliseconds from any origin. */
  readonly now: () => number;
  /** A short id that the person is shown and the log holds. */
  readonly newErrorId: () => string;
}

export interface Outcome {
  /** The command that answered, by its full name; null when there was none. */
  readonly command: string | null;
  readonly reply: Reply;
  /** Milliseconds that the answer took. */
  readonly ms: number;
}

/** The one place where a request becomes an answer and an error becomes a sentence. Its promises never reject. */
export interface Dispatcher {
  /** A message as typed in a chat. */
  message(text: string, turn: Turn): Promise<Outcome>;
  /** A command with its options by name, as slash commands and HTTP give them. */
  run(name: string, args: RawArgs, turn: Turn): Promise<Outcome>;
  /** A pressed button: the text that `encodeTarget` wrote. */
  press(target: string, turn: Turn): Promise<Outcome>;
  /** What to offer for an option of a command while it is typed, at most 25. */
  suggest(name: string, option: string, text: string, turn: Turn): readonly OptionSuggestion[];
  /** The answer to what a platform itself refuses. */
  refuse(mistake: Mistake, turn: Turn): Refusal;
}

export function createDispatcher<C>(options: DispatcherOptions<C>): Dispatcher {
  const { registry, log, explain } = options;
  const refuse = (mistake: Mistake, turn: Turn): Refusal => errorReply(explain(mistake, turn));

  async function answer(
    command: Command<C> | undefined,
    event: string,
    turn: Turn,
    work: () => Promise<Reply>,
  ): Promise<Outcome> {
    const started = options.now();
    const fields = { platform: turn.platform, event, command: command?.name ?? null };
    const finish = (reply: Reply): Outcome => {
      const ms = options.now() - started;
      const outcome = reply.error?.codigo ?? 'ok';
      log.info({ ...fields, ms: Math.round(ms), outcome }, 'answered');
      return { command: fields.command, reply, ms };
    };
    try {
      return finish(await work());
    } catch (error) {
      if (error instanceof UserError) return finish(refuse(error.mistake, turn));
      const id = options.newErrorId();
      log.error({ ...fields, err: error, errorId: id }, 'command failed');
      return finish(refuse({ kind: 'internal', id }, turn));
    }
  }

  /** Every command runs in here, whoever asked for it and in whatever way. */
  function perform(
    command: Command<C>,
    event: string,
    turn: Turn,
    request: CommandRequest | undefined,
    work: (session: Session<C>) => Promise<Reply>,
  ): Promise<Outcome> {
    const { effects } = turn;
    if (effects && !effects.includes(command.effect)) return fail({ kind: 'unconfirmed' }, turn);
    return answer(command, event, turn, async () => {
      const session = options.openSession(turn);
      try {
        const reply = await work(session);
        await session.remember(reply, request);
        return (await session.personalise?.(reply)) ?? reply;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        // What is asked back is remembered too: the next message may answer it.
        const { mistake } = error;
        const reply = refuse(mistake, turn);
        await session.remember(
          reply,
          request,
          mistake.kind === 'missingOption' ? mistake.name : undefined,
        );
        return reply;
      } finally {
        session.close?.();
      }
    });
  }

  function runCommand(command: Command<C>, raw: RawArgs, turn: Turn): Promise<Outcome> {
    const request = { command: command.name, args: raw };
    return perform(command, 'run', turn, request, async ({ context, resolvers }) =>
      command.run(bindArgs(command, raw, resolvers), context),
    );
  }

  function follow(meant: Interpretation, turn: Turn): Promise<Outcome> {
    switch (meant.kind) {
      case 'run':
        return dispatcher.run(meant.request.command, meant.request.args, turn);
      case 'press':
        return pressTarget(meant.target, turn);
      case 'say':
        return answer(undefined, 'talk', turn, async () => meant.reply);
    }
  }

  /** Words that name no command: finding out what they mean may fail like any other work. */
  async function answerFree(text: string, turn: Turn): Promise<Outcome> {
    const started = options.now();
    const took = (outcome: Outcome): Outcome => ({ ...outcome, ms: options.now() - started });
    let session: Session<C> | undefined;
    try {
      session = options.openSession(turn);
      return took(await follow(await session.interpret(text), turn));
    } catch (error) {
      return answer(undefined, 'free', turn, () => Promise.reject(error));
    } finally {
      session?.close?.();
    }
  }

  const fail = (mistake: Mistake, turn: Turn): Promise<Outcome> =>
    answer(undefined, 'refused', turn, () => Promise.reject(new UserError(mistake)));

  function unknown(name: string, rest: string, turn: Turn): Promise<Outcome> {
    const near = registry.find(closest(name, registry.names) ?? '');
    const nearest = near && {
      name: near.name,
      rest,
      target: { command: near.name, args: parseArgs(rest, near) },
    };
    return fail({ kind: 'unknownCommand', typed: name, ...(nearest && { nearest }) }, turn);
  }

  function pressTarget(target: Target, turn: Turn): Promise<Outcome> {
    const command = registry.find(target.command);
    if (!command) return fail({ kind: 'staleButton' }, turn);
    if ('args' in target) {
      // A button of before an option was renamed must not run without it.
      const known = Object.keys(target.args).every((name) => Object.hasOwn(command.options, name));
      return known ? runCommand(command, target.args, turn) : fail({ kind: 'staleButton' }, turn);
    }
    const actions = command.actions ?? {};
    const action = Object.hasOwn(actions, target.action) ? actions[target.action] : undefined;
    if (!action) return fail({ kind: 'staleButton' }, turn);
    return perform(command, target.action, turn, undefined, ({ context }) =>
      action(target.params, context),
    );
  }

  const dispatcher: Dispatcher = {
    refuse,

    message(text, turn) {
      const message = parseMessage(text, registry);
      const { taker } = registry;
      // Whatever is said beside a file, unless it is a command, the file is what it is about.
      if (turn.file && taker && message.kind !== 'run') return runCommand(taker, {}, turn);
      switch (message.kind) {
        case 'run':
          return runCommand(message.command, message.args, turn);
        case 'unknown':
          return unknown(message.name, message.rest, turn);
        case 'free':
          return answerFree(message.text, turn);
        case 'empty':
          return fail({ kind: 'emptyMessage' }, turn);
        case 'long':
          return fail({ kind: 'longMessage' }, turn);
      }
    },

    run(name, args, turn) {
      if (isLonger(name, VALUE_MAX)) return fail({ kind: 'longMessage' }, turn);
      const command = registry.find(name);
      return command ? runCommand(command, args, turn) : unknown(name, '', turn);
    },

    press(text, turn) {
      const target = decodeTarget(text);
      return target ? pressTarget(target, turn) : fail({ kind: 'staleButton' }, turn);
    },

    suggest(name, optionName, text, turn) {
      // What a service sends may name anything, `__proto__` among it.
      if (isLonger(text, VALUE_MAX) || isLonger(name, VALUE_MAX)) return [];
      const declared = new Map(Object.entries(registry.find(name)?.options ?? {}));
      const option = declared.get(optionName);
      if (option === undefined) return [];
      const session = options.openSession(turn);
      try {
        return suggestValues(option, text, session.resolvers);
      } finally {
        session.close?.();
      }
    },
  };
  return dispatcher;
}
