import { PlatformError } from '../../core/errors.ts';
import {
  answeredCode,
  BROKEN_CONNECTION,
  CUT_SHORT,
  noAnswer,
  refusedRequest,
} from '../../wording/wikidata.ts';
import { retryAfter } from '../retry-after.ts';
import { type Label, labelsQuery, parseLabels } from './sparql.ts';

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
interface Setback {
  readonly reason: string;
  readonly wait: number | undefined;
  readonly cause?: unknown;
}

/**
 * The Spanish labels of the films with these IMDb ids. Repeats what may pass (429, 5xx, broken connections,
 * answers cut short) up to six times, waiting as `Retry-After` says or twice as long each time.
 * @throws PlatformError when the endpoint refuses the request or doesn't recover
 */
export async function fetchLabels(
  imdbIds: readonly string[],
  options: WikidataOptions,
): Promise<Label[]> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await askOnce(imdbIds, options);
    if (Array.isArray(outcome)) return outcome;
    const { reason, wait = FIRST_WAIT * 2 ** (attempt - 1), cause } = outcome;
    if (attempt === ATTEMPTS) throw new PlatformError(noAnswer(ATTEMPTS, reason), { cause });
    await options.sleep(Math.min(wait, LONGEST_WAIT));
  }
}

async function askOnce(
  imdbIds: readonly string[],
  { endpoint, contact, fetch, now, timeout = TIMEOUT }: WikidataOptions,
): Promise<Label[] | Setback> {
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
      body: new URLSearchParams({ query: labelsQuery(imdbIds) }),
      signal: AbortSignal.timeout(timeout),
    });
    body = await response.text();
  } catch (cause) {
    return { reason: BROKEN_CONNECTION, wait: undefined, cause };
  }
  if (response.status === 429 || response.status >= 500) {
    const wait = retryAfter(response.headers.get('retry-after'), now());
    return { reason: answeredCode(response.status), wait };
  }
  if (!response.ok) {
    throw new PlatformError(refusedRequest(response.status));
  }
  try {
    return parseLabels(body);
  } catch (cause) {
    // The endpoint cuts an answer short when a query takes too long.
    return { reason: CUT_SHORT, wait: undefined, cause };
  }
}
