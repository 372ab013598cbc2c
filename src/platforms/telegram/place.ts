import type { InlineKeyboardMarkup } from 'telegraf/types';
import type { PlaceKey } from '../../core/turn.ts';
import type { Reply } from '../../reply/reply.ts';
import { posterOf } from './render.ts';
import type { Message } from './update.ts';

/** Where an answer goes. */
export interface Place {
  readonly chat: number;
  /** The topic of a forum. */
  readonly thread: number | undefined;
  /** The message that is answered, in a group. */
  readonly replyTo: number | undefined;
}

/** Where the answer to a message goes. */
export const placeOf = ({ chat, message_thread_id, is_topic_message, message_id }: Message) => ({
  chat: chat.id,
  thread: is_topic_message ? message_thread_id : undefined,
  replyTo: chat.type === 'private' ? undefined : message_id,
});

/** Where a chat or a topic of one is, by its key; undefined for any other key. */
export function placeAt(key: PlaceKey): Place | undefined {
  const [, chat, thread] = key.match(/^telegram:(-?\d+)(?:\/(\d+))?$/) ?? [];
  return chat === undefined
    ? undefined
    : { chat: Number(chat), thread: thread ? Number(thread) : undefined, replyTo: undefined };
}

/** A place as the Bot API takes it. */
export const addressOf = ({ chat, thread, replyTo }: Place) => ({
  chat_id: chat,
  ...(thread !== undefined && { message_thread_id: thread }),
  ...(replyTo !== undefined && {
    reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
  }),
});

/** What stands under a message. */
export const markupOf = (keyboard: InlineKeyboardMarkup | undefined) =>
  keyboard === undefined ? {} : { reply_markup: keyboard };

export const NO_PREVIEW = { link_preview_options: { is_disabled: true } } as const;

/** A card that must be text has its poster above it, as the preview of a link that isn't shown. */
export const previewOf = (reply: Reply) => {
  const url = posterOf(reply);
  return url === undefined
    ? NO_PREVIEW
    : { link_preview_options: { url, prefer_large_media: true, show_above_text: true } };
};
