import { createRateLimiter } from '../../core/rate-limit.ts';
import { decodeTarget } from '../../core/target.ts';
import type { Turn } from '../../core/turn.ts';
import { truncate } from '../../reply/truncate.ts';
import { question } from '../../wording/options.ts';
import type { Clock } from '../shared/clock.ts';
import type { PlatformLog } from '../shared/log.ts';
import { createThrottle } from '../shared/throttle.ts';
import { administratorIn } from './administrators.ts';
import type { Api } from './api.ts';
import { logLoss } from './failure.ts';
import type { FilmSearch } from './inline.ts';
import { TOAST_MAX } from './limits.ts';
import { PACE, WARNING } from './pace.ts';
import { placeOf } from './place.ts';
import { createQuestions, missingIn } from './questions.ts';
import type { Sender } from './sender.ts';
import type { TelegramBot } from './telegram.ts';
import { messageTurn, pressTurn } from './turn.ts';
import {
  type CallbackQuery,
  type InlineQuery,
  type Me,
  type Message,
  readUpdate,
} from './update.ts';
import { answerIn, wordsFor } from './words.ts';

export interface HandlerOptions {
  readonly bot: TelegramBot;
  readonly me: Me;
  readonly api: Api;
  readonly sender: Sender;
  readonly films: FilmSearch;
  readonly log: PlatformLog;
  readonly clock: Clock;
}

/** Seconds for which Telegram may give the same films for the same letters to anybody. */
const INLINE_CACHE_S = 300;

/** What the front-end does with an update; rejects with what Telegram refused of the answer. */
export function createHandler(options: HandlerOptions): (update: unknown) => Promise<void> {
  const { bot, me, api, sender, films, log, clock } = options;
  const { registry, dispatcher } = bot;
  const throttle = createThrottle(PACE, clock.now);
  const warnings = createRateLimiter(WARNING, clock.now);
  const questions = createQuestions(clock.now);
  const administrators = administratorIn(api, log);
  const secondsToWait = (turn: Turn): number =>
    throttle.question(askerOf(turn), turn.place ?? askerOf(turn));

  async function onMessage(message: Message): Promise<void> {
    const turn = messageTurn(message, clock.date(), administrators);
    const key = `${turn.place} ${turn.person}`;
    const answer = answerIn(me, message);
    const unfinished = answer === undefined ? undefined : questions.waiting(key);
    const words =
      unfinished === undefined
        ? wordsFor(me, message, (command) => registry.find(command) !== undefined)
        : answer;
    if (words === undefined) return;

    const place = placeOf(message);
    const seconds = secondsToWait(turn);
    if (seconds > 0) {
      const mayWarn = warnings.take(askerOf(turn)) === 0;
      if (mayWarn) await sender.post(place, dispatcher.refuse({ kind: 'tooFast', seconds }, turn));
      return;
    }
    questions.forget(key);
    const missing = unfinished ? undefined : missingIn(words, registry);
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
    const text = toast && { text: truncate(toast, TOAST_MAX) };
    await api
      .call('answerCallbackQuery', { callback_query_id: id, ...text })
      .catch((err) => logLoss(err, log));
  };

  async function onPress(query: CallbackQuery): Promise<void> {
    const { message, inline_message_id: inlineId, data } = query;
    const turn = pressTurn(query, clock.date(), administrators);
    const seconds = secondsToWait(turn);
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
    const changes = target !== undefined && 'action' in target && !reply.error;
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
    log.debug({ platform: 'telegram' }, 'an update holds nothing for the bot');
  };
}

/** Whom limits count: who is nobody in particular counts as the place. */
const askerOf = ({ person, place }: Turn): string => person ?? place ?? '';
