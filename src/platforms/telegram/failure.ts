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

/** Whether Telegram refused something with words like these. */
export const saysNo = (error: unknown, words: RegExp): error is TelegramFailure =>
  error instanceof TelegramFailure && error.kind === 'refused' && words.test(error.description);

/** Whoever runs the chat doesn't let the bot write there. */
const NO_RIGHT =
  /not enough rights|have no rights|administrator rights|chat_\w*(?:forbidden|restricted)|topic_(?:closed|deleted)/i;
/** There is no such chat, or the bot is out of it. */
const NO_CHAT = /chat not found|chat was deleted|deactivated|user_is_blocked|peer_id_invalid/i;
/** They no longer look at what they pressed or typed. */
const TOO_LATE = /query is too old/i;

/** Notes that something didn't reach whom it was for: as an error, where the bot could have done better. */
export function logLoss(err: unknown, log: PlatformLog): void {
  const fields = { platform: 'telegram', err };
  const theirs =
    isRefused(err, 403) || [NO_RIGHT, NO_CHAT, TOO_LATE].some((words) => saysNo(err, words));
  if (theirs) log.info(fields, 'the answer could not reach whom it was for');
  else log.error(fields, 'an update was not answered');
}

/** What stands in the way of what nobody asked for; undefined where that is the bot's fault. */
export function obstacleOf(error: unknown): 'gone' | 'refused' | 'later' | undefined {
  if (!(error instanceof TelegramFailure)) return undefined;
  if (error.kind !== 'refused') return 'later';
  if (NO_RIGHT.test(error.description)) return 'refused';
  return error.code === 403 || NO_CHAT.test(error.description) ? 'gone' : undefined;
}
