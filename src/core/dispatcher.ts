import * as mistakes from '../wording/mistakes.ts';
import { bindArgs, type Resolvers } from './bind.ts';
import { closest } from './closest.ts';
import type { Command } from './command.ts';
import { errorReply, internalErrorReply } from './error-reply.ts';
import { UserError } from './errors.ts';
import { parseMessage, type RawArgs } from './message.ts';
import type { Registry } from './registry.ts';
import type { Reply } from '../reply/reply.ts';
import { type OptionSuggestion, suggestValues } from './suggest.ts';
import { decodeTarget } from './target.ts';

/** What a request says of itself besides its words. */
export interface RequestInfo {
  /** A BCP 47 tag that overrides the deployment's locale. */
  readonly locale?: string;
  /** Where it came from, for the logs. */
  readonly platform?: string;
}

/** A context for the commands, and what turns their raw texts into films and persons. */
export interface Session<C> {
  readonly context: C;
  readonly resolvers: Resolvers;
  /** The command and raw options that a message which names no command stands for. */
  readonly interpret: (text: string) => { readonly command: string; readonly args: RawArgs };
}

export interface DispatcherLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface DispatcherOptions<C> {
  readonly registry: Registry<C>;
  readonly openSession: (request: RequestInfo) => Session<C>;
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
  message(text: string, request?: RequestInfo): Promise<Outcome>;
  /** A command with its options by name, as slash commands and HTTP give them. */
  run(name: string, args: RawArgs, request?: RequestInfo): Promise<Outcome>;
  /** A pressed button: the text that `encodeTarget` wrote. */
  press(target: string, request?: RequestInfo): Promise<Outcome>;
  /** What to offer for an option of a command while it is typed, at most 25. */
  suggest(name: string, option: string, text: string, request?: RequestInfo): OptionSuggestion[];
}

export function createDispatcher<C>(options: DispatcherOptions<C>): Dispatcher {
  const { registry, log } = options;

  async function answer(
    command: Command<C> | undefined,
    event: string,
    { platform }: RequestInfo,
    work: () => Promise<Reply>,
  ): Promise<Outcome> {
    const started = options.now();
    const fields = { platform, event, command: command?.name ?? null };
    const finish = (reply: Reply): Outcome => {
      const ms = options.now() - started;
      const outcome = reply.error?.codigo ?? 'ok';
      log.info({ ...fields, ms: Math.round(ms), outcome }, 'answered');
      return { command: fields.command, reply, ms };
    };
    try {
      return finish(await work());
    } catch (error) {
      if (error instanceof UserError) return finish(errorReply(error));
      const id = options.newErrorId();
      log.error({ ...fields, err: error, errorId: id }, 'command failed');
      return finish(internalErrorReply(id));
    }
  }

  function runCommand(command: Command<C>, raw: RawArgs, request: RequestInfo): Promise<Outcome> {
    return answer(command, 'run', request, async () => {
      const { context, resolvers } = options.openSession(request);
      return command.run(bindArgs(command, raw, resolvers), context);
    });
  }

  /** Words that name no command: finding out what they mean may fail like any other work. */
  function answerFree(text: string, request: RequestInfo): Promise<Outcome> {
    try {
      const { command, args } = options.openSession(request).interpret(text);
      return dispatcher.run(command, args, request);
    } catch (error) {
      return answer(undefined, 'free', request, () => Promise.reject(error));
    }
  }

  const fail = (error: UserError, request: RequestInfo): Promise<Outcome> =>
    answer(undefined, 'refused', request, () => Promise.reject(error));

  function unknown(name: string, rest: string, request: RequestInfo): Promise<Outcome> {
    const near = closest(name, registry.names);
    return fail(mistakes.unknownCommand(name, near && registry.find(near)?.name, rest), request);
  }

  const dispatcher: Dispatcher = {
    message(text, request = {}) {
      const message = parseMessage(text, registry);
      switch (message.kind) {
        case 'run':
          return runCommand(message.command, message.args, request);
        case 'unknown':
          return unknown(message.name, message.rest, request);
        case 'free':
          return answerFree(message.text, request);
        case 'empty':
          return fail(mistakes.emptyMessage(), request);
        case 'long':
          return fail(mistakes.longMessage(), request);
      }
    },

    run(name, args, request = {}) {
      const command = registry.find(name);
      return command ? runCommand(command, args, request) : unknown(name, '', request);
    },

    press(text, request = {}) {
      const target = decodeTarget(text);
      const command = target && registry.find(target.command);
      if (!target || !command) return fail(mistakes.staleButton(), request);
      if ('args' in target) return runCommand(command, namedArgs(command, target.args), request);
      const action = command.actions?.[target.action];
      if (!action) return fail(mistakes.staleButton(), request);
      return answer(command, target.action, request, () =>
        action(target.params, options.openSession(request).context),
      );
    },

    suggest(name, optionName, text, request = {}) {
      // What a service sends may name anything, `__proto__` among it.
      const declared = new Map(Object.entries(registry.find(name)?.options ?? {}));
      const option = declared.get(optionName);
      return option ? suggestValues(option, text, options.openSession(request).resolvers) : [];
    },
  };
  return dispatcher;
}

function namedArgs<C>(command: Command<C>, values: readonly string[]): RawArgs {
  const names = Object.keys(command.options);
  return Object.fromEntries(
    names.flatMap((name, index) => (values[index] ? [[name, values[index]]] : [])),
  );
}
