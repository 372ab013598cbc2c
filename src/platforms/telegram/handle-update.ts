import { createRateLimiter } from '../../core/rate-limit.ts';
import { decodeTarget } from '../../core/target.ts';
import type { Turn } from '../../core/turn.ts';
import { text } from '../../reply/blocks.ts';
import type { Reply } from '../../reply/reply.ts';
import { truncate } from '../../reply/truncate.ts';
import { question } from '../../wording/options.ts';
import { CANCELLED, NOTHING_TO_CANCEL } from '../../wording/telegram.ts';
import type { Clock } from '../shared/clock.ts';
import type { PlatformLog } from '../shared/log.ts';
import { opensPoll } from '../shared/opens-poll.ts';
import { createThrottle } from '../shared/throttle.ts';
import { administratorIn } from './administrators.ts';
import type { Api } from './api.ts';
import type { DocumentOpener } from './documents.ts';
import { logLoss } from './failure.ts';
import type { FilmSearch } from './inline.ts';
import { TOAST_MAX } from './limits.ts';
import { noteMembership, noteMove } from './membership.ts';
import { createQuestions, missingIn } from './pending-questions.ts';
import { placeOf } from './place.ts';
import type { Polls } from './polls.ts';
import { PACE, WARNING } from './rate-limits.ts';
import type { Sender } from './sender.ts';
import type { TelegramBot } from './telegram.ts';
import { askerOf, messageTurn, pressTurn } from './turn.ts';
import {
  type CallbackQuery,
  type InlineQuery,
  type Me,
  type Message,
  readUpdate,
} from './update.ts';
import { answerIn, cancels, withoutLink, wordsFor } from './words-for-bot.ts';

export interface HandlerOptions {
  readonly bot: TelegramBot;
  readonly me: Me;
  readonly api: Api;
  readonly sender: Sender;
  readonly polls: Polls;
  readonly films: FilmSearch;
  readonly openDocument: DocumentOpener;
  readonly log: PlatformLog;
  readonly clock: Clock;
}

const sentence = (words: string): Reply => ({ data: null, blocks: [text(words)] });

/** Seconds for which Telegram may give the same films for the same letters to anybody. */
const INLINE_CACHE_S = 300;

/** What the front-end does with an update; rejects with what Telegram refused of the answer. */
export function createHandler(options: HandlerOptions): (update: unknown) => Promise<void> {
  const { bot, me, api, sender, polls, films, openDocument, log, clock } = options;
  const { registry, dispatcher } = bot;
  const throttle = createThrottle(PACE, clock.now);
  const warnings = createRateLimiter(WARNING, clock.now);
  const questions = createQuestions(clock.now);
  const administrators = administratorIn(api, log);

  async function onMessage(message: Message): Promise<void> {
    await noteMove(message, bot.places);
    const { document } = message;
    const turn: Turn = {
      ...messageTurn(message, clock.date(), administrators),
      ...(document && { file: openDocument(document) }),
    };
    const asker = askerOf(turn, message);
    const key = `${turn.place} ${asker}`;
    const answer = answerIn(me, message);
    const asked = questions.waiting(key);
    const place = placeOf(message);
    const cancelled = cancels(me, message, asked !== undefined);
    // A file says by itself what it answers.
    const unfinished = answer === undefined || document ? undefined : asked;
    const typed =
      unfinished === undefined && !cancelled
        ? wordsFor(me, message, (command) => registry.find(command) !== undefined)
        : (answer ?? message.text);
    if (typed === undefined) return;
    const words = withoutLink(typed, registry);

    const seconds = throttle.question(asker, turn.place ?? asker);
    if (seconds > 0) {
      const mayWarn = warnings.take(asker) === 0;
      if (mayWarn) await sender.post(place, dispatcher.refuse({ kind: 'tooFast', seconds }, turn));
      return;
    }
    questions.forget(key);
    if (cancelled) return sender.post(place, sentence(asked ? CANCELLED : NOTHING_TO_CANCEL));
    const missing = unfinished || document ? undefined : missingIn(words, registry);
    if (missing) {
      questions.ask(key, missing);
      return sender.ask(place, question(missing.spec, missing.example), missing.example);
    }
    const outcome = await (unfinished
      ? dispatcher.run(unfinished.command, { ...unfinished.args, [unfinished.option]: words }, turn)
      : dispatcher.message(words, turn));
    await sender.post(place, outcome.reply);
  }

  // A button that isn't answered goes on turning; where it can't be, what it does is done all the same.
  const acknowledge = async ({ id }: CallbackQuery, toast?: string): Promise<void> => {
    const said = toast && { text: truncate(toast, TOAST_MAX) };
    await api
      .call('answerCallbackQuery', { callback_query_id: id, ...said })
      .catch((err) => logLoss(err, log));
  };

  async function onPress(query: CallbackQuery): Promise<void> {
    const { message, inline_message_id: inlineId, data } = query;
    const turn = pressTurn(query, clock.date(), administrators);
    const asker = askerOf(turn, message);
    const seconds = throttle.question(asker, turn.place ?? asker);
    if (seconds > 0) {
      return acknowledge(
        query,
        dispatcher.refuse({ kind: 'tooFast', seconds }, turn).error.mensaje,
      );
    }
    if (message === undefined) {
      // Nothing can be posted beside a message of inline mode: a mistake is told in passing.
      const { reply } = await dispatcher.press(data, turn);
      await acknowledge(query, reply.error?.mensaje);
      if (inlineId !== undefined && !reply.error) await sender.editInline(inlineId, reply);
      return;
    }
    const acknowledged = acknowledge(query);
    const { reply } = await dispatcher.press(data, turn);
    const target = decodeTarget(data);
    const changes =
      target !== undefined && 'action' in target && !reply.error && !opensPoll(reply, data);
    await (changes
      ? sender.edit(message, reply)
      : sender.post({ ...placeOf(message), replyTo: undefined }, reply));
    await acknowledged;
  }

  async function onInline({ id, from, query }: InlineQuery): Promise<void> {
    if (!throttle.suggestion(String(from.id))) return;
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
    if (update?.poll_answer) return polls.voted(update.poll_answer);
    if (update?.my_chat_member) return noteMembership(update.my_chat_member, bot.places);
    log.debug({ platform: 'telegram' }, 'an update holds nothing for the bot');
  };
}
