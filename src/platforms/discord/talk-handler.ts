import type { Outcome } from '../../core/dispatcher.ts';
import { orGiveUp } from './answer-deadline.ts';
import type { PostInChannel } from './channel-post.ts';
import { describeError } from './errors.ts';
import { readSpoken, type Spoken } from './incoming-message.ts';
import type { HandlerOptions } from './interaction-handler.ts';
import { turnOf } from './turn.ts';

const LOGGED = { platform: 'discord' };

export interface TalkOptions
  extends Pick<HandlerOptions, 'dispatcher' | 'throttle' | 'surroundings'> {
  readonly postIn: PostInChannel;
  /** The bot's own id, once it is known. */
  readonly me: () => string | undefined;
}

/**
 * Answers messages that mention the bot, or are written to it alone, each with a message that replies to it. The
 * promise never rejects: what can't be delivered is logged.
 */
export function createTalkHandler(options: TalkOptions): (payload: unknown) => Promise<void> {
  const { dispatcher, throttle, postIn, me } = options;
  const { clock, log, newErrorId } = options.surroundings;

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
    const own = me();
    const spoken = own === undefined ? undefined : readSpoken(payload, own);
    if (!spoken) return;
    try {
      const { id, channelId } = spoken;
      await postIn({ channelId, replyTo: id, key: id }, await answer(spoken));
    } catch (error) {
      // Where it may not write, somebody asked it to be silent.
      log.warn({ ...LOGGED, err: describeError(error) }, 'an answer was not delivered');
    }
  };
}
