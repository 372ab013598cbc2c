import { parseMessage, type RawArgs } from '../../core/message.ts';
import type { Option } from '../../core/option.ts';
import { shapeOf } from '../../core/options/kinds.ts';
import type { ServedRegistry } from '../platform.ts';

/** A command that waits for the value of one of its options. */
export interface Unfinished {
  readonly command: string;
  readonly args: RawArgs;
  readonly option: string;
}

/** How long a question waits for its answer. */
export const QUESTION_MS = 5 * 60_000;
/** Questions that wait at once; the oldest is dropped beyond. */
const QUESTIONS_MAX = 10_000;

/**
 * The questions that wait for an answer, one for each person and chat.
 * @param now milliseconds from any origin
 */
export function createQuestions(now: () => number) {
  const waiting = new Map<string, Unfinished & { readonly until: number }>();
  return {
    ask(key: string, unfinished: Unfinished): void {
      waiting.delete(key);
      waiting.set(key, { ...unfinished, until: now() + QUESTION_MS });
      const [oldest] = waiting.keys();
      if (waiting.size > QUESTIONS_MAX && oldest !== undefined) waiting.delete(oldest);
    },
    /** The question that waits under that key; undefined when there is none in time. */
    waiting(key: string): Unfinished | undefined {
      const question = waiting.get(key);
      return question !== undefined && now() <= question.until ? question : undefined;
    },
    forget(key: string): void {
      waiting.delete(key);
    },
  };
}

/** What a message lacks to be run, where it has to be typed: choices are pressed instead. */
export interface Missing extends Unfinished {
  readonly spec: Option;
  readonly example: string;
}

/** @returns undefined when the message can be run as it is, or its mistake is another */
export function missingIn(words: string, registry: ServedRegistry): Missing | undefined {
  const message = parseMessage(words, registry);
  if (message.kind !== 'run') return undefined;
  const { command, args } = message;
  const [option, spec] =
    Object.entries(command.options).find(([name, { required }]) => required && !args[name]) ?? [];
  if (option === undefined || !spec || shapeOf(spec).type === 'choice') return undefined;
  return { command: command.name, args, option, spec, example: command.examples[0] ?? '' };
}
