import pRetry, { AbortError } from 'p-retry';
import { PlatformError } from '../../core/errors.ts';
import { TMDB_REASONS, tmdbRefused, tmdbSilent, tmdbToken } from '../../wording/tmdb.ts';
import { retryAfter } from '../retry-after.ts';
import { createTokenBucket, type SourceClock } from './token-bucket.ts';

/** What a conversation with TMDB needs from outside. */
export interface TmdbOptions extends SourceClock {
  /** Where the API is: https://api.themoviedb.org */
  readonly apiRoot: string;
  /** Where the daily exports are: https://files.tmdb.org */
  readonly filesRoot: string;
  /** The operator's own read token (v4). */
  readonly token: string;
  /** Requests a second; 0: no limit. */
  readonly rate: number;
  readonly fetch: typeof globalThis.fetch;
  /** How long one answer may take, in milliseconds. */
  readonly timeout?: number;
}

/** TMDB's API and its files, asked politely. */
export interface TmdbClient {
  /**
   * What a path of the API answers; undefined where there is nothing (404).
   * @throws PlatformError when TMDB refuses the token or the request, or doesn't recover
   */
  get(path: string, query: Readonly<Record<string, string>>): Promise<unknown>;
  /** A file's bytes as they come; undefined where there is none. @throws PlatformError as `get` does */
  file(path: string): Promise<Buffer | undefined>;
}

const TIMEOUT = 30_000;
const RETRIES = 5;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 120_000;
/** What TMDB answers when the token isn't one, or no more: https://developer.themoviedb.org/docs/errors */
const REFUSED_TOKEN: ReadonlySet<number> = new Set([401, 403]);
/** What stands for "there is nothing": the files' host answers 403 for a file that isn't there. */
const NOTHING = { api: new Set([404]), files: new Set([403, 404]) };

/** Why a request may be worth repeating, and how long the server asked to wait (milliseconds). */
class Setback extends Error {
  readonly wait: number | undefined;

  constructor(reason: string, wait?: number, cause?: unknown) {
    super(reason, { cause });
    this.wait = wait;
  }
}

/**
 * Requests no more often than the rate allows. What may pass (429, 5xx, broken connections, answers cut short) is
 * repeated five times, after what `Retry-After` says or twice as long each time.
 */
export function createTmdbClient(options: TmdbOptions): TmdbClient {
  const { apiRoot, filesRoot, token, rate, fetch, sleep, now, timeout = TIMEOUT } = options;
  const next = createTokenBucket(rate, options);

  async function attempt<T>(
    url: URL,
    from: keyof typeof NOTHING,
    read: (response: Response) => Promise<T>,
  ): Promise<T | undefined> {
    await next();
    const headers = {
      accept: 'application/json',
      ...(from === 'api' && { authorization: `Bearer ${token}` }),
    };
    let response: Response;
    try {
      response = await fetch(url, { headers, signal: AbortSignal.timeout(timeout) });
      if (response.ok) return await read(response);
      await response.body?.cancel();
    } catch (cause) {
      throw new Setback(TMDB_REASONS.cut, undefined, cause);
    }
    const { status } = response;
    if (NOTHING[from].has(status)) return undefined;
    if (status === 429 || status >= 500) {
      const wait = retryAfter(response.headers.get('retry-after'), now());
      throw new Setback(TMDB_REASONS.status(status), wait);
    }
    const message = REFUSED_TOKEN.has(status) ? tmdbToken(status) : tmdbRefused(status);
    throw new AbortError(new PlatformError(message));
  }

  async function ask<T>(
    url: URL,
    from: keyof typeof NOTHING,
    read: (response: Response) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await pRetry(() => attempt(url, from, read), {
        retries: RETRIES,
        minTimeout: 0,
        async onFailedAttempt({ error, attemptNumber, retriesLeft }) {
          const asked = error instanceof Setback ? error.wait : undefined;
          const wait = asked ?? FIRST_WAIT * 2 ** (attemptNumber - 1);
          if (retriesLeft > 0) await sleep(Math.min(wait, LONGEST_WAIT));
        },
      });
    } catch (cause) {
      if (!(cause instanceof Setback)) throw cause;
      throw new PlatformError(tmdbSilent(RETRIES + 1, cause.message), { cause });
    }
  }

  return {
    async get(path, query) {
      const url = new URL(path, apiRoot);
      url.search = new URLSearchParams(query).toString();
      return ask(url, 'api', (response) => response.json());
    },
    file: (path) =>
      ask(new URL(path, filesRoot), 'files', async (response) =>
        Buffer.from(await response.arrayBuffer()),
      ),
  };
}
