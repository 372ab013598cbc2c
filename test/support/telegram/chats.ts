import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { ParsedText } from './html.ts';
import {
  type Article,
  BadRequest,
  type Button,
  checkCaption,
  checkKeyboard,
  checkMessageText,
} from './limits.ts';

/** A message of the bot's, as people see it. */
export interface ShownMessage {
  readonly id: number;
  readonly chat: number;
  readonly text: string;
  readonly html: string;
  readonly photo: string | undefined;
  readonly keyboard: readonly (readonly Button[])[];
  /** What the person is asked to type, where the message asks for an answer. */
  readonly hint: string | undefined;
  readonly replyTo: number | undefined;
  readonly thread: number | undefined;
  /** Set for what was chosen in inline mode. */
  readonly inlineId: string | undefined;
}

const Body = z.looseObject({
  chat_id: z.number().optional(),
  message_id: z.number().optional(),
  inline_message_id: z.string().optional(),
  message_thread_id: z.number().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.string().optional(),
  media: z.looseObject({ media: z.string(), caption: z.string().optional() }).optional(),
  reply_parameters: z.looseObject({ message_id: z.number() }).optional(),
  reply_markup: z
    .looseObject({
      force_reply: z.boolean().optional(),
      input_field_placeholder: z.string().optional(),
    })
    .optional(),
});

/** The chats of a loopback Telegram: what stands in them, and the rules for putting it there. */
export class Chats {
  readonly messages: ShownMessage[] = [];
  /** Pictures that Telegram can't fetch. */
  readonly brokenPictures = new Set<string>();
  #lastId = 0;

  /** The number of the next message in any chat. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  in(chat: number): ShownMessage[] {
    return this.messages.filter((message) => message.chat === chat);
  }

  send(raw: object): ShownMessage {
    const body = Body.parse(raw);
    const chat = body.chat_id ?? 0;
    const photo = body.photo;
    if (photo !== undefined) this.#fetchPicture(photo);
    const html = (photo === undefined ? body.text : body.caption) ?? '';
    const { text } = photo === undefined ? checkMessageText(html) : checkCaption(html);
    return this.#add({
      chat,
      html,
      text,
      photo,
      keyboard: checkKeyboard(body.reply_markup),
      hint: body.reply_markup?.force_reply
        ? (body.reply_markup.input_field_placeholder ?? '')
        : undefined,
      replyTo: body.reply_parameters?.message_id,
      thread: body.message_thread_id,
      inlineId: undefined,
    });
  }

  /** What stands in the chat for a poll: its question. */
  poll(chat: number, question: string, thread: number | undefined): ShownMessage {
    return this.#add({
      chat,
      html: question,
      text: question,
      photo: undefined,
      keyboard: [],
      hint: undefined,
      replyTo: undefined,
      thread,
      inlineId: undefined,
    });
  }

  /** What choosing a film in inline mode posts. */
  post(chat: number, { input_message_content: content, reply_markup }: Article): ShownMessage {
    const html = content.message_text;
    return this.#add({
      chat,
      html,
      text: checkMessageText(html).text,
      photo: content.link_preview_options?.url,
      keyboard: checkKeyboard(reply_markup),
      hint: undefined,
      replyTo: undefined,
      thread: undefined,
      inlineId: `inline-${this.#lastId + 1}`,
    });
  }

  edit(method: string, raw: object): ShownMessage {
    const body = Body.parse(raw);
    const index = this.messages.findIndex(({ id, chat, inlineId }) =>
      body.inline_message_id === undefined
        ? id === body.message_id && chat === body.chat_id
        : inlineId === body.inline_message_id,
    );
    const before = this.messages[index];
    if (!before) throw new BadRequest('Bad Request: message to edit not found');
    const after = { ...before, ...this.#change(method, body, before) };
    if (isDeepStrictEqual(after, before)) {
      throw new BadRequest(
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    }
    this.messages[index] = after;
    return after;
  }

  #change(method: string, body: z.infer<typeof Body>, before: ShownMessage) {
    const keyboard = checkKeyboard(body.reply_markup);
    const shown = (html: string, { text }: ParsedText) => ({ html, text, keyboard });
    if (method === 'editMessageText') {
      if (before.photo !== undefined && before.inlineId === undefined) {
        throw new BadRequest('Bad Request: there is no text in the message to edit');
      }
      const { text = '' } = body;
      return shown(text, checkMessageText(text));
    }
    const { caption = '' } = body.media ?? body;
    if (body.media) this.#fetchPicture(body.media.media);
    return {
      ...shown(caption, checkCaption(caption)),
      ...(body.media && { photo: body.media.media }),
    };
  }

  #fetchPicture(url: string): void {
    if (this.brokenPictures.has(url)) {
      throw new BadRequest('Bad Request: failed to get HTTP URL content');
    }
  }

  #add(message: Omit<ShownMessage, 'id'>): ShownMessage {
    const added = { id: this.nextId(), ...message };
    this.messages.push(added);
    return added;
  }
}
