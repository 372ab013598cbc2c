import { PlatformError } from '../../core/errors.ts';
import { BAD_TOKEN, TWO_POLLERS, webhookRefused } from '../../wording/telegram.ts';
import type { PlatformLog } from '../shared/log.ts';

/** `refused`: Telegram said no. `busy`: it said later. `unreachable`: no answer came. `slow`: none came in time. */
export type FailureKind = 'refused' | 'busy' | 'unreachable' | 'slow' | 'stopped';

/** A call to the Bot API that failed. Its message holds no token and nothing of what was sent. */
export class TelegramFailure extends PlatformError {
  readonly method: string;
  readonly kind: FailureKind;
  /** Telegram's `error_code`, where it answered. */
  readonly code: number | undefined;
  readonly description: string;
  /** Seconds that Telegram wants to be left alone. */
  readonly retryAfter: number | undefined;
  /** Where the chat that was written to has gone. */
  readonly movedTo: number | undefined;

  constructor(
    method: string,
    kind: FailureKind,
    description: string,
    answer: {
      readonly code?: number;
      readonly retryAfter?: number | undefined;
      readonly movedTo?: number | undefined;
    } = {},
  ) {
    super(`${method}: ${description}`);
    this.method = method;
    this.kind = kind;
    this.code = answer.code;
    this.description = description;
    this.retryAfter = answer.retryAfter;
    this.movedTo = answer.movedTo;
  }
}

// A revoked token is a 401, one that never was is a 404: it is part of the address.
const HOPELESS: Readonly<Record<number, string>> = {
  401: BAD_TOKEN,
  404: BAD_TOKEN,
  409: TWO_POLLERS,
};

/** The Spanish line that says what to do about what ends it all; undefined for what may pass by itself. */
export function hopeless(error: unknown): string | undefined {
  if (!(error instanceof TelegramFailure)) return undefined;
  return error.method === 'setWebhook' && error.code === 400
    ? webhookRefused(error.description)
    : HOPELESS[error.code ?? 0];
}

/** How long Telegram wants to be left alone after a failure, in milliseconds; undefined where it doesn't say. */
export function waitAsked(error: unknown): number | undefined {
  const seconds = error instanceof TelegramFailure ? error.retryAfter : undefined;
  return seconds && seconds * 1000;
}

export const isRefused = (error: unknown, code: number): error is TelegramFailure =>
  error instanceof TelegramFailure && error.code === code;

/**
 * What Telegram says where it isn't the bot's fault: they no longer look at what they pressed or typed, the chat is
 * gone, or whoever runs it doesn't let the bot write there.
 */
const THEIR_DOING =
  /query is too old|chat not found|not enough rights|have no rights|administrator rights|chat_\w*(?:forbidden|restricted)|topic_(?:closed|deleted)|user_is_blocked|peer_id_invalid/i;

/** Notes that something didn't reach whom it was for: as an error, where the bot could have done better. */
export function logLoss(err: unknown, log: PlatformLog): void {
  const fields = { platform: 'telegram', err };
  const theirs = isRefused(err, 403) || (isRefused(err, 400) && THEIR_DOING.test(err.description));
  if (theirs) log.info(fields, 'the answer could not reach whom it was for');
  else log.error(fields, 'an update was not answered');
}
