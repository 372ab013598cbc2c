import {
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
  type RawFile,
  type REST,
  Routes,
} from 'discord.js';
import type { Clock } from '../shared/clock.ts';
import { bodyOf, type Delivery, filesOf } from './delivery.ts';
import type { Ticket } from './incoming.ts';
import { ANSWER_WITHIN_MS } from './limits.ts';
import { persistently } from './persistently.ts';

/** The answers that one interaction takes: one of the first five, and after a deferral the last three. */
export interface Responder {
  reply(message: Delivery, privately: boolean): Promise<void>;
  /** Changes the message that the pressed component hangs on. */
  update(message: Delivery): Promise<void>;
  /** "Butaca is thinking…", for an answer that comes later. */
  deferReply(): Promise<void>;
  /** Leaves the message as it is until the change comes. */
  deferUpdate(): Promise<void>;
  suggest(choices: readonly APIApplicationCommandOptionChoice<string>[]): Promise<void>;
  /** Puts the answer where a deferral holds its place. */
  complete(message: Delivery): Promise<void>;
  /** Takes back "Butaca is thinking…". */
  withdraw(): Promise<void>;
  followUpPrivately(message: Delivery): Promise<void>;
}

/**
 * Answers by the REST API. A request that the network lost is repeated (Discord takes only the first of
 * several answers); what Discord refused is not. Every promise may reject with the last error.
 */
export function createResponder(rest: REST, ticket: Ticket, clock: Clock): Responder {
  const webhook = [ticket.applicationId, ticket.token] as const;
  const original = Routes.webhookMessage(...webhook, '@original');

  // Later than this Discord has told the person that the bot doesn't answer.
  async function callback(
    type: InteractionResponseType,
    data?: object,
    files: RawFile[] = [],
  ): Promise<void> {
    const late = new AbortController();
    const done = new AbortController();
    clock.sleep(ANSWER_WITHIN_MS, done.signal).then(() => late.abort());
    const body = data === undefined ? { type } : { type, data };
    const send = () =>
      rest.post(Routes.interactionCallback(ticket.id, ticket.token), {
        auth: false,
        body,
        files,
        signal: late.signal,
      });
    await persistently(send, clock, late.signal).finally(() => done.abort());
  }

  return {
    reply: (message, privately) =>
      callback(
        InteractionResponseType.ChannelMessageWithSource,
        bodyOf(message, privately),
        filesOf(message),
      ),
    update: (message) =>
      callback(InteractionResponseType.UpdateMessage, bodyOf(message), filesOf(message)),
    deferReply: () => callback(InteractionResponseType.DeferredChannelMessageWithSource),
    deferUpdate: () => callback(InteractionResponseType.DeferredMessageUpdate),
    suggest: (choices) =>
      callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
    complete: (message) =>
      persistently(
        () => rest.patch(original, { auth: false, body: bodyOf(message), files: filesOf(message) }),
        clock,
      ),
    withdraw: () => persistently(() => rest.delete(original, { auth: false }), clock),
    followUpPrivately: (message) =>
      persistently(
        () =>
          rest.post(Routes.webhook(...webhook), {
            auth: false,
            body: bodyOf(message, true),
            files: filesOf(message),
          }),
        clock,
      ),
  };
}
