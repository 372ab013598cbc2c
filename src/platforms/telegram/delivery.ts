import type { Opts } from 'telegraf/types';
import type { PlaceEvents } from '../platform.ts';
import type { Api } from './api.ts';
import { isRefused, TelegramFailure } from './failure.ts';
import { placeKey } from './turn.ts';

type Sending = 'sendMessage' | 'sendPhoto';

/** A message as it is sent, and where to. */
type Sent<M extends Sending> = Opts<M> & {
  readonly chat_id: number;
  readonly message_thread_id?: number;
};

/**
 * Sends messages to where their chats are by now: into the supergroup that a group has become, and beside the topic
 * that is no longer there.
 * @returns what sends one; it rejects with `TelegramFailure`
 */
export function createDelivery(api: Api, places: PlaceEvents) {
  return async function deliver<M extends Sending>(method: M, message: Sent<M>): Promise<void> {
    try {
      await api.call(method, message);
    } catch (error) {
      if (!(error instanceof TelegramFailure)) throw error;
      const { movedTo } = error;
      if (movedTo !== undefined) {
        await places.moved(placeKey(message.chat_id), placeKey(movedTo));
        await api.call(method, { ...message, chat_id: movedTo });
        return;
      }
      const { message_thread_id: thread, ...beside } = message;
      const isGone = isRefused(error, 400) && error.description.includes('thread not found');
      if (thread === undefined || !isGone) throw error;
      await api.call(method, beside as Opts<M>);
    }
  };
}
