import { type Telegram, TelegramError } from 'telegraf';
import type { Telegram as Methods, Opts } from 'telegraf/types';
import type { Surroundings } from '../platform.ts';
import { TelegramFailure } from './failure.ts';
import { keepToHost } from './keep-to-host.ts';
import type { Timing } from './timeouts.ts';

interface CallOptions {
  /** How often it is tried, the first time included. */
  readonly attempts?: number;
  /** Milliseconds until it is given up. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** A method as it is newer than telegraf's types. */
interface NewerMethods {
  readonly sendPoll: {
    readonly chat_id: number;
    readonly message_thread_id?: number;
    readonly question: string;
    readonly options: readonly { readonly text: string }[];
    readonly is_anonymous: boolean;
    readonly allows_multiple_answers: boolean;
    readonly close_date?: number;
  };
}

/** What a method is given. */
export type Payload<M extends keyof Methods> = M extends keyof NewerMethods
  ? NewerMethods[M]
  : Opts<M>;

/** The Bot API with deadlines and retries. Its promises reject with nothing but `TelegramFailure`. */
export interface Api {
  /** The `result` of the answer, unchecked. */
  call<M extends keyof Methods>(
    method: M,
    payload: Payload<M>,
    options?: CallOptions,
  ): Promise<unknown>;
  /** Gives up everything that is under way. */
  close(): void;
}

const ATTEMPTS = 3;
const FIRST_WAIT_MS = 500;
/** Who would have to wait longer than this has long asked again. */
const LONGEST_WAIT_MS = 20_000;

/** telegraf's client as it is called here: its own type wants a shim of the signal that Node has had for years. */
interface Client {
  callApi(
    method: string,
    payload: object,
    options?: { readonly signal?: Pick<AbortSignal, 'aborted'> },
  ): Promise<unknown>;
}

export function createApi(
  telegram: Telegram,
  { clock, log, redact }: Pick<Surroundings, 'clock' | 'log' | 'redact'>,
  timing: Timing,
): Api {
  const client: Client = telegram;
  const closing = new AbortController();
  const underWay = new Set<AbortController>();
  keepToHost(telegram);

  async function once<M extends keyof Methods>(
    method: M,
    payload: Payload<M>,
    { timeout = timing.call, signal }: CallOptions,
  ): Promise<unknown> {
    const abort = new AbortController();
    const stop = () => abort.abort();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, timeout);
    signal?.addEventListener('abort', stop);
    underWay.add(abort);
    if (closing.signal.aborted || signal?.aborted) stop();
    try {
      return await client.callApi(method, formReady(payload), { signal: abort.signal });
    } catch (error) {
      if (late) throw new TelegramFailure(method, 'slow', `no answer in ${timeout} ms`);
      if (abort.signal.aborted) throw new TelegramFailure(method, 'stopped', 'given up');
      throw failureOf(method, error, redact);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      underWay.delete(abort);
    }
  }

  return {
    async call(method, payload, options = {}) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(method, payload, options);
        } catch (error) {
          const wait = error instanceof TelegramFailure ? retryIn(error, attempt) : undefined;
          if (wait === undefined || attempt >= (options.attempts ?? ATTEMPTS)) throw error;
          log.warn({ platform: 'telegram', method, attempt, wait, err: error }, 'trying again');
          await clock.sleep(wait, options.signal ?? closing.signal);
        }
      }
    },
    close() {
      closing.abort();
      for (const abort of underWay) abort.abort();
    },
  };
}

/** telegraf sends a file in a form, and leaves out of it the objects that it doesn't know. */
function formReady(payload: object): object {
  const holdsFile = ['photo', 'document'].some(
    (name) => typeof (payload as Readonly<Record<string, unknown>>)[name] === 'object',
  );
  return holdsFile && 'reply_parameters' in payload
    ? { ...payload, reply_parameters: JSON.stringify(payload.reply_parameters) }
    : payload;
}

/** Milliseconds until the next attempt; undefined when there is no use in one. */
function retryIn({ method, kind, retryAfter }: TelegramFailure, attempt: number) {
  const wait = retryAfter === undefined ? FIRST_WAIT_MS * 2 ** (attempt - 1) : retryAfter * 1000;
  if (kind === 'refused' || kind === 'stopped' || wait > LONGEST_WAIT_MS) return undefined;
  // What was sent and not answered may have arrived: nobody should read an answer twice.
  return kind === 'slow' && method.startsWith('send') ? undefined : wait;
}

function failureOf(
  method: string,
  error: unknown,
  redact: (text: string) => string,
): TelegramFailure {
  if (error instanceof TelegramError) {
    const { code, parameters } = error;
    const retryAfter = parameters?.retry_after;
    const kind = code === 429 || code >= 500 ? 'busy' : 'refused';
    const said = redact(`${code} ${error.description}`);
    const movedTo = parameters?.migrate_to_chat_id;
    return new TelegramFailure(method, kind, said, { code, retryAfter, movedTo });
  }
  const text = error instanceof Error ? error.message : String(error);
  return new TelegramFailure(method, 'unreachable', redact(text));
}
