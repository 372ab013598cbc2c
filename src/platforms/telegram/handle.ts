import { errorReply } from '../../core/error-reply.ts';
import { decodeTarget } from '../../core/target.ts';
import { truncate } from '../../reply/truncate.ts';
import { tooFast } from '../../wording/mistakes.ts';
import { question } from '../../wording/options.ts';
import type { Api } from './api.ts';
import { logLoss } from './failure.ts';
import { createGate } from './gate.ts';
import type { FilmSearch } from './inline.ts';
import { TOAST_MAX } from './limits.ts';
import { createQuestions, missingIn } from './questions.ts';
import type { Log, TalkingBot } from './runtime.ts';
import { placeOf, type Sender } from './sender.ts';
import {
  type CallbackQuery,
  type InlineQuery,
  type Me,
  type Message,
  readUpdate,
} from './update.ts';
import { answerIn, wordsFor } from './words.ts';

export interface HandlerOptions {
  readonly bot: TalkingBot;
  readonly me: Me;
  readonly api: Api;
  readonly sender: Sender;
  readonly films: FilmSearch;
  readonly log: Log;
  /** Milliseconds from any origin. */
  readonly now: () => number;
}

const REQUEST = { platform: 'telegram' } as const;

/** Seconds for which Telegram may give the same films for the same letters to anybody. */
const INLINE_CACHE_S = 300;

/** What the front-end does with an update; rejects with what Telegram refused of the answer. */
export function createHandler(options: HandlerOptions): (update: unknown) => Promise<void> {
  const { bot, me, api, sender, films, log, now } = options;
  const { registry, dispatcher } = bot;
  const gate = createGate(now);
  const questions = createQuestions(now);

  async function onMessage(message: Message): Promise<void> {
    const person = message.from?.id ?? message.chat.id;
    const key = `${message.chat.id}:${person}`;
    const answer = answerIn(me, message);
    const unfinished = answer === undefined ? undefined : questions.waiting(key);
    const words =
      unfinished === undefined
        ? wordsFor(me, message, (command) => registry.find(command) !== undefined)
        : answer;
    if (words === undefined) return;

    const place = placeOf(message);
    const wait = gate.wait(person, place.chat);
    if (wait > 0) {
      if (gate.mayWarn(person)) await sender.post(place, errorReply(tooFast(wait)));
      return;
    }
    questions.forget(key);
    const missing = unfinished ? undefined : missingIn(words, registry);
    if (missing) {
      questions.ask(key, missing);
      return sender.ask(place, question(missing.spec, missing.example), missing.example);
    }
    const outcome = await (unfinished
      ? dispatcher.run(
          unfinished.command,
          { ...unfinished.args, [unfinished.option]: words },
          REQUEST,
        )
      : dispatcher.message(words, REQUEST));
    await sender.post(place, outcome.reply);
  }

  // A button that isn't answered goes on turning; where it can't be, what it does is done all the same.
  const acknowledge = async ({ id }: CallbackQuery, toast?: string): Promise<void> => {
    const text = toast && { text: truncate(toast, TOAST_MAX) };
    await api
      .call('answerCallbackQuery', { callback_query_id: id, ...text })
      .catch((err) => logLoss(err, log));
  };

  async function onPress(query: CallbackQuery): Promise<void> {
    const { message, inline_message_id: inlineId, data, from } = query;
    const wait = gate.wait(from.id, message?.chat.id ?? from.id);
    if (wait > 0) return acknowledge(query, tooFast(wait).message);
    if (message === undefined) {
      // Nothing can be posted beside a message of inline mode: a mistake is told in passing.
      const { reply } = await dispatcher.press(data, REQUEST);
      await acknowledge(query, reply.error?.mensaje);
      if (inlineId !== undefined && !reply.error) await sender.editInline(inlineId, reply);
      return;
    }
    const acknowledged = acknowledge(query);
    const { reply } = await dispatcher.press(data, REQUEST);
    const target = decodeTarget(data);
    const changes = target !== undefined && 'action' in target && !reply.error;
    await (changes
      ? sender.edit(message, reply)
      : sender.post({ ...placeOf(message), replyTo: undefined }, reply));
    await acknowledged;
  }

  async function onInline({ id, from, query }: InlineQuery): Promise<void> {
    if (gate.waitTyping(from.id) > 0) return;
    const results = await films(query);
    await api.call('answerInlineQuery', {
      inline_query_id: id,
      results,
      cache_time: INLINE_CACHE_S,
    });
  }

  return async (raw) => {
    const update = readUpdate(raw);
    if (update?.message) return onMessage(update.message);
    if (update?.callback_query) return onPress(update.callback_query);
    if (update?.inline_query) return onInline(update.inline_query);
    log.debug({ platform: 'telegram' }, 'an update holds nothing for the bot');
  };
}
