import type { PlaceEvents } from '../platform.ts';
import type { Api, Payload } from './api.ts';
import { isRefused, TelegramFailure } from './failure.ts';
import { placeKey } from './turn.ts';

type Sending = 'sendMessage' | 'sendPhoto' | 'sendPoll';

/** A message as it is sent, and where to. */
type Sent<M extends Sending> = Payload<M> & {
  readonly chat_id: number;
  readonly message_thread_id?: number;
};

/** Puts a message into its chat. */
export type Deliver = ReturnType<typeof createDelivery>;

/**
 * Sends messages to where their chats are by now: into the supergroup that a group has become, and beside the topic
 * that is no longer there.
 * @returns what sends one, and gives what Telegram says of it; it rejects with `TelegramFailure`
 */
export function createDelivery(api: Api, places: PlaceEvents) {
  return async <M extends Sending>(method: M, message: Sent<M>): Promise<unknown> => {
    try {
      return await api.call(method, message);
    } catch (error) {
      if (!(error instanceof TelegramFailure)) throw error;
      const { movedTo } = error;
      if (movedTo !== undefined) {
        await places.moved(placeKey(message.chat_id), placeKey(movedTo));
        return api.call(method, { ...message, chat_id: movedTo });
      }
      const { message_thread_id: thread, ...beside } = message;
      const isGone = isRefused(error, 400) && error.description.includes('thread not found');
      if (thread === undefined || !isGone) throw error;
      return api.call(method, beside as Payload<M>);
    }
  };
}
