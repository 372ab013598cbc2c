import { type REST, Routes } from 'discord.js';
import type { Outcome } from '../../core/dispatcher.ts';
import { bodyOf, createPreparer, filesOf } from './delivery.ts';
import { describeError } from './errors.ts';
import { orGiveUp } from './give-up.ts';
import type { HandlerOptions } from './handler.ts';
import { persistently } from './persistently.ts';
import { readSpoken, type Spoken } from './spoken.ts';
import { turnOf } from './turn.ts';

const LOGGED = { platform: 'discord' };

export interface TalkOptions extends Omit<HandlerOptions, 'respond' | 'openAttachment'> {
  readonly rest: () => REST;
  /** The bot's own id, once it is known. */
  readonly me: () => string | undefined;
}

/**
 * Answers messages that mention the bot, or are written to it alone, each with a message that replies to it. The
 * promise never rejects: what can't be delivered is logged.
 */
export function createTalkHandler(options: TalkOptions): (payload: unknown) => Promise<void> {
  const { dispatcher, charts, throttle, rest, me } = options;
  const { clock, log, newErrorId } = options.surroundings;
  const prepare = createPreparer(charts, log);

  async function answer(spoken: Spoken): Promise<Outcome['reply']> {
    const { userId, channelId, text } = spoken;
    const turn = turnOf({ ...spoken, alone: spoken.guildId === undefined }, clock.date());
    const seconds = throttle.question(userId, channelId);
    if (seconds > 0) return dispatcher.refuse({ kind: 'tooFast', seconds }, turn);
    try {
      return (await orGiveUp(dispatcher.message(text, turn), clock)).reply;
    } catch (error) {
      const id = newErrorId();
      log.error({ ...LOGGED, err: describeError(error), errorId: id }, 'no answer could be made');
      return dispatcher.refuse({ kind: 'internal', id }, turn);
    }
  }

  return async (payload) => {
    const id = me();
    const spoken = id === undefined ? undefined : readSpoken(payload, id);
    if (!spoken) return;
    try {
      const message = await prepare(await answer(spoken));
      // A message that is gone by then is answered all the same.
      const replied = { message_id: spoken.id, fail_if_not_exists: false };
      const body = { ...bodyOf(message), message_reference: replied };
      const files = filesOf(message);
      const route = Routes.channelMessages(spoken.channelId);
      await persistently(() => rest().post(route, { body, files }), clock);
    } catch (error) {
      // Where it may not write, somebody asked it to be silent.
      log.warn({ ...LOGGED, err: describeError(error) }, 'an answer was not delivered');
    }
  };
}
