import {
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
  type RawFile,
  type REST,
  type RESTAPIPoll,
  Routes,
} from 'discord.js';
import type { Clock } from '../shared/clock.ts';
import { bodyOf, type Delivery, filesOf, pollMessage } from './delivery.ts';
import type { Ticket } from './incoming-interaction.ts';
import { ANSWER_WITHIN_MS } from './limits.ts';
import { persistently } from './send-again.ts';

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
  /** Says something more. */
  followUp(message: Delivery, privately: boolean): Promise<void>;
  /** Opens a poll where a deferral holds the answer's place; gives its message as Discord tells it. */
  completeWithPoll(poll: RESTAPIPoll): Promise<unknown>;
  /** Opens a poll after what was answered; gives its message as Discord tells it. */
  followUpWithPoll(poll: RESTAPIPoll): Promise<unknown>;
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

  const complete = (body: object, files: RawFile[] = []): Promise<unknown> =>
    persistently(() => rest.patch(original, { auth: false, body, files }), clock);

  const followUp = (body: object, files: RawFile[] = []): Promise<unknown> =>
    persistently(() => rest.post(Routes.webhook(...webhook), { auth: false, body, files }), clock);

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
    complete: (message) => complete(bodyOf(message), filesOf(message)).then(nothing),
    withdraw: () => persistently(() => rest.delete(original, { auth: false }), clock).then(nothing),
    followUp: (message, privately) =>
      followUp(bodyOf(message, privately), filesOf(message)).then(nothing),
    completeWithPoll: (poll) => complete(pollMessage(poll)),
    followUpWithPoll: (poll) => followUp(pollMessage(poll)),
  };
}

const nothing = (): void => {};
