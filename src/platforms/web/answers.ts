import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Command } from '../../core/command.ts';
import type { Dispatcher } from '../../core/dispatcher.ts';
import type { RawArgs } from '../../core/message.ts';
import type { Registry } from '../../core/registry.ts';
import { plainText } from '../../reply/plain-text.ts';
import { targetUrl } from './addresses.ts';
import { PROBLEM_TYPE, type Problem, replyProblem } from './problem.ts';

/** An answer of the API, ready to be sent. */
export interface Answer {
  readonly status: 200 | Problem['status'];
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Names the body; undefined when asking again may give another one. */
  readonly etag: string | undefined;
}

export interface Answers<C> {
  /** @returns the answer, and whether it was at hand */
  ask(
    command: Command<C>,
    args: RawArgs,
    locale: string | undefined,
  ): Promise<{ answer: Answer; cached: boolean }>;
}

/** Bytes of answers to keep at most. */
const CACHE_BYTES = 8 * 1024 * 1024;
/** What an entry takes besides its key and body, roughly. */
const ENTRY_BYTES = 300;

/**
 * The answers of the commands as HTTP gives them. A command answers the same question the same way for as
 * long as the catalogue is the same, so answers are kept; a failure of ours is not an answer.
 * @param version the catalogue's
 */
export function createAnswers<C>(
  registry: Registry<C>,
  dispatcher: Dispatcher,
  version: string,
): Answers<C> {
  const cache = new LRUCache<string, Answer>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length * 2 + ENTRY_BYTES,
  });

  async function answer(
    command: Command<C>,
    args: RawArgs,
    locale: string | undefined,
  ): Promise<Answer> {
    const { reply } = await dispatcher.run(command.name, args, {
      platform: 'web',
      ...(locale && { locale }),
    });
    const problem = replyProblem(reply, (target) => targetUrl(target, registry));
    const content = problem ?? { respuesta: plainText(reply), datos: reply.data };
    const body = new TextEncoder().encode(JSON.stringify(content));
    const status = problem?.status ?? 200;
    return {
      status,
      contentType: problem ? PROBLEM_TYPE : 'application/json; charset=UTF-8',
      body,
      etag: status === 500 ? undefined : etagOf(version, body),
    };
  }

  return {
    async ask(command, args, locale) {
      const values = Object.keys(command.options).map((name) => args[name] ?? '');
      const key = JSON.stringify([command.name, locale, ...values]);
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
