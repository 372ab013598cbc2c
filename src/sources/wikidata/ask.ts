import { PlatformError } from '../../core/errors.ts';
import {
  answeredCode,
  BROKEN_CONNECTION,
  CUT_SHORT,
  noAnswer,
  refusedRequest,
} from '../../wording/wikidata.ts';
import { retryAfter } from '../retry-after.ts';

/** What a conversation with the endpoint needs from outside. */
export interface WikidataOptions {
  readonly endpoint: string;
  /** Mail or web address in the user agent, so that Wikidata's operators can say when something is wrong. */
  readonly contact: string;
  readonly fetch: typeof globalThis.fetch;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
  /** How long one answer may take, in milliseconds. */
  readonly timeout?: number;
}

const TIMEOUT = 60_000;
const ATTEMPTS = 6;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 300_000;

/** Why a request may be worth repeating, and how long the server asked to wait (milliseconds). */
class Setback {
  readonly reason: string;
  readonly wait: number | undefined;
  readonly cause: unknown;

  constructor(reason: string, wait?: number, cause?: unknown) {
    this.reason = reason;
    this.wait = wait;
    this.cause = cause;
  }
}

/**
 * What the endpoint answers to a SPARQL query. Repeats what may pass (429, 5xx, broken connections, answers cut short)
 * up to six times, waiting as `Retry-After` says or twice as long each time.
 * @param parse reads the body of an answer, and throws when it is no whole one
 * @throws PlatformError when the endpoint refuses the request or doesn't recover
 */
export async function askWikidata<T>(
  query: string,
  parse: (body: string) => T,
  options: WikidataOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await askOnce(query, parse, options);
    if (!(outcome instanceof Setback)) return outcome;
    const { reason, wait = FIRST_WAIT * 2 ** (attempt - 1), cause } = outcome;
    if (attempt === ATTEMPTS) throw new PlatformError(noAnswer(ATTEMPTS, reason), { cause });
    await options.sleep(Math.min(wait, LONGEST_WAIT));
  }
}

async function askOnce<T>(
  query: string,
  parse: (body: string) => T,
  { endpoint, contact, fetch, now, timeout = TIMEOUT }: WikidataOptions,
): Promise<T | Setback> {
  let response: Response;
  let body: string;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        accept: 'application/sparql-results+json',
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': `Butaca/0.1 (${contact})`,
      },
      body: new URLSearchParams({ query }),
      signal: AbortSignal.timeout(timeout),
    });
    body = await response.text();
  } catch (cause) {
    return new Setback(BROKEN_CONNECTION, undefined, cause);
  }
  if (response.status === 429 || response.status >= 500) {
    const wait = retryAfter(response.headers.get('retry-after'), now());
    return new Setback(answeredCode(response.status), wait);
  }
  if (!response.ok) throw new PlatformError(refusedRequest(response.status));
  try {
    return parse(body);
  } catch (cause) {
    // The endpoint cuts an answer short when a query takes too long.
    return new Setback(CUT_SHORT, undefined, cause);
  }
}
