import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError } from 'discord.js';
import { ZodError } from 'zod';

/** Discord's codes of errors that only mean that somebody was faster: time, or another answer. */
const UNKNOWN_INTERACTION = 10_062;
const ALREADY_ACKNOWLEDGED = 40_060;

/** Whether an answer came too late, or for the second time: there is nothing left to do about it. */
export const isMissed = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === UNKNOWN_INTERACTION || error.code === ALREADY_ACKNOWLEDGED);

/** Whether Discord understood a request and refused it: trying again would change nothing. */
export const isRefused = (error: unknown): error is DiscordAPIError =>
  error instanceof DiscordAPIError;

/** Whether Discord takes the token for no bot's. */
export const isTokenRefused = (error: unknown): boolean =>
  (error instanceof DiscordAPIError && error.status === 401) ||
  (error instanceof Error && 'code' in error && error.code === 'TokenInvalid');

/**
 * What the log says of an error. The library's errors carry the address and the body of the request, and
 * with them tokens and what people wrote: those stay out.
 */
export function describeError(error: unknown): object {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const { status, method, message } = error;
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    return { status, method, code, reason: message };
  }
  if (!(error instanceof Error)) return { reason: String(error) };
  const code = 'code' in error ? error.code : undefined;
  return { name: error.name, code, reason: error.message, stack: error.stack };
}

/** There is no such channel, server or message. */
const GONE: readonly (number | string)[] = [
  Code.UnknownChannel,
  Code.UnknownGuild,
  Code.UnknownMessage,
  Code.CannotExpireANonPollMessage,
];
/** Whoever runs the server doesn't let the bot do it, or somebody doesn't let it write to them. */
const REFUSED: readonly (number | string)[] = [
  Code.MissingAccess,
  Code.MissingPermissions,
  Code.CannotSendMessagesToThisUser,
  Code.CannotExecuteActionOnThisChannelType,
  Code.ThreadLocked,
  Code.InvalidActionOnArchivedThread,
];

/** What stands in the way of what nobody asked for; undefined where that is the bot's fault. */
export function obstacleOf(error: unknown): 'gone' | 'refused' | 'later' | undefined {
  if (error instanceof ZodError) return undefined;
  // A token that is no longer one ends the bot elsewhere: nothing of what it had to say is lost.
  if (!isRefused(error) || isTokenRefused(error)) return 'later';
  if (GONE.includes(error.code)) return 'gone';
  return REFUSED.includes(error.code) ? 'refused' : undefined;
}
