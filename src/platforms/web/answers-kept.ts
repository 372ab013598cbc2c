import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Dispatcher } from '../../core/dispatcher.ts';
import type { RawArgs } from '../../core/message.ts';
import { plainText } from '../../reply/plain-text.ts';
import type { ServedCatalogue, ServedCommand, ServedRegistry } from '../platform.ts';
import type { Clock } from '../shared/clock.ts';
import { targetUrl } from './command-url.ts';
import { PROBLEM_TYPE, type Problem, replyProblem } from './problem.ts';
import { webTurn } from './web-turn.ts';

/** An answer of the API, ready to be sent. */
export interface Answer {
  readonly status: 200 | Problem['status'];
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Names the body; undefined when asking again may give another one. */
  readonly etag: string | undefined;
}

export interface Answers {
  /** @returns the answer, and whether it was at hand */
  ask(
    command: ServedCommand,
    args: RawArgs,
    locale: string | undefined,
  ): Promise<{ answer: Answer; cached: boolean }>;
}

export interface AnswersOptions {
  readonly registry: ServedRegistry;
  readonly dispatcher: Dispatcher;
  readonly catalogue: Pick<ServedCatalogue, 'version'>;
  readonly clock: Clock;
}

/** Bytes of answers to keep at most. */
const CACHE_BYTES = 8 * 1024 * 1024;
/** What an entry takes besides its key and body, roughly. */
const ENTRY_BYTES = 300;

/**
 * The answers of the commands as HTTP gives them. A pure command answers the same question the same way for as
 * long as the catalogue is the same, so its answers are kept; a failure of ours is not an answer.
 */
export function createAnswers({ registry, dispatcher, catalogue, clock }: AnswersOptions): Answers {
  const cache = new LRUCache<string, Answer>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length * 2 + ENTRY_BYTES,
  });

  async function answer(
    command: ServedCommand,
    args: RawArgs,
    locale: string | undefined,
  ): Promise<Answer> {
    const { version } = catalogue;
    const turn = { ...webTurn(locale, clock.date()), effects: ['pure', 'personal'] as const };
    const { reply } = await dispatcher.run(command.name, args, turn);
    const problem = replyProblem(reply, (target) => targetUrl(target, registry));
    const content = problem ?? { respuesta: plainText(reply), datos: reply.data };
    const body = new TextEncoder().encode(JSON.stringify(content));
    const status = problem?.status ?? 200;
    const lasts = command.effect === 'pure' && status !== 500;
    return {
      status,
      contentType: problem ? PROBLEM_TYPE : 'application/json; charset=UTF-8',
      body,
      etag: lasts ? etagOf(version, body) : undefined,
    };
  }

  return {
    async ask(command, args, locale) {
      const values = Object.keys(command.options).map((name) => args[name] ?? '');
      const key = JSON.stringify([catalogue.version, command.name, locale, ...values]);
      const kept = cache.get(key);
      if (kept) return { answer: kept, cached: true };
      const fresh = await answer(command, args, locale);
      if (fresh.etag !== undefined) cache.set(key, fresh);
      return { answer: fresh, cached: false };
    },
  };
}

const etagOf = (version: string, body: Uint8Array): string =>
  `W/"${version}-${createHash('sha1').update(body).digest('base64url').slice(0, 12)}"`;
