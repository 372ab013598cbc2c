import type { ShownMessage } from './chats.ts';
import type { Article, Button } from './limits.ts';
import type { ShownPoll } from './polls.ts';
import { BOT, type TelegramServer } from './server.ts';

/** A chat: alone with the bot, or a group. */
export interface Chat {
  readonly id: number;
  readonly type: 'private' | 'supergroup';
  readonly title?: string;
}

let lastId = 1000;
const nextId = (): number => {
  lastId += 1;
  return lastId;
};

export const group = (title: string): Chat => ({
  id: -1_000_000 - nextId(),
  type: 'supergroup',
  title,
});

export interface Saying {
  /** The chat; the person's own with the bot unless said otherwise. */
  readonly in?: Chat;
  readonly replyingTo?: ShownMessage;
  /** More fields of the message, as Telegram sends them. */
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Somebody who talks with the bot on the loopback Telegram. What they do resolves once the bot has answered. */
export class Person {
  readonly id = nextId();
  readonly name: string;
  readonly chat: Chat = { id: this.id, type: 'private' };
  readonly #server: TelegramServer;

  constructor(server: TelegramServer, name: string) {
    this.#server = server;
    this.name = name;
  }

  get #from() {
    return { id: this.id, is_bot: false, first_name: this.name };
  }

  /** Sends a message and doesn't wait; gives its number. */
  sends(
    text: string | undefined,
    { in: chat = this.chat, replyingTo, with: more }: Saying = {},
  ): number {
    const id = this.#server.chats.nextId();
    this.#server.updates.push({
      message: {
        message_id: id,
        from: this.#from,
        chat,
        date: 1_800_000_000,
        ...(text !== undefined && { text }),
        ...(replyingTo && { reply_to_message: { message_id: replyingTo.id, from: BOT } }),
        ...more,
      },
    });
    return id;
  }

  /** Sends a message and reads the bot's answer: its last message, of as many as are expected. */
  async says(text: string | undefined, saying: Saying = {}, answers = 1): Promise<ShownMessage> {
    const chat = saying.in ?? this.chat;
    const before = this.#server.chats.in(chat.id).length;
    this.sends(text, saying);
    return this.#server.until(`answer «${text}»`, () =>
      this.#server.chats.in(chat.id).length >= before + answers
        ? this.#server.chats.in(chat.id).at(before + answers - 1)
        : undefined,
    );
  }

  /** Presses a button and waits for both: that it stops turning, and what it does. */
  async presses(label: string, message: ShownMessage): Promise<ShownMessage> {
    const { calls } = this.#server;
    const before = calls.length;
    const press = this.taps(buttonNamed(label, message).callback_data ?? '', message);
    await this.#server.until(`answer the button «${label}»`, () => this.#server.toasts.has(press));
    const shown = await this.#server.until(`do what «${label}» says`, () => {
      const change = calls
        .slice(before)
        .find(({ method, refused }) => /^(?:send|edit)/.test(method) && refused === undefined);
      return (
        change &&
        this.#server.chats.messages.findLast(
          ({ id, chat, inlineId }) =>
            (change.method.startsWith('send')
              ? chat === change.body['chat_id']
              : id === message.id) ||
            (inlineId !== undefined && inlineId === change.body['inline_message_id']),
        )
      );
    });
    return shown;
  }

  /** Votes for those options of a poll, all of them at once; for none of them takes the vote back. Waits for nothing. */
  votes(poll: ShownPoll, ...options: string[]): void {
    if (poll.isClosed) throw new Error(`Nobody can vote in «${poll.question}» any more`);
    this.#server.updates.push({
      poll_answer: {
        poll_id: poll.id,
        user: this.#from,
        option_ids: options.map((option) => poll.options.indexOf(option)),
        option_persistent_ids: options,
      },
    });
  }

  /** Sends what a pressed button carries, whatever that is, and doesn't wait; gives the press's id. */
  taps(data: string, message: ShownMessage): string {
    const id = `press-${nextId()}`;
    this.#server.openPresses.add(id);
    const type = message.chat > 0 ? 'private' : 'supergroup';
    const place =
      message.inlineId === undefined
        ? {
            message: {
              message_id: message.id,
              from: BOT,
              chat: { id: message.chat, type },
              date: 1_800_000_000,
              ...(message.photo ? { photo: [{}], caption: message.text } : { text: message.text }),
            },
          }
        : { inline_message_id: message.inlineId };
    this.#server.updates.push({
      callback_query: { id, from: this.#from, chat_instance: '1', data, ...place },
    });
    return id;
  }

  /** Types after the bot's name in any chat, and reads the films that it offers. */
  async types(query: string): Promise<readonly Article[]> {
    const id = this.query(query);
    return this.#server.until(`offer films for «${query}»`, () =>
      this.#server.inlineAnswers.get(id),
    );
  }

  /** Types after the bot's name and doesn't wait; gives the query's id. */
  query(query: string): string {
    const id = `query-${nextId()}`;
    this.#server.updates.push({ inline_query: { id, from: this.#from, query, offset: '' } });
    return id;
  }

  /** Posts one of the offered films in a chat. */
  chooses(article: Article, chat: Chat = this.chat): ShownMessage {
    const message = this.#server.chats.post(chat.id, article);
    if (chat.type === 'private') this.sends(message.text, { in: chat, with: { via_bot: BOT } });
    return message;
  }
}

/** The labels of a message's buttons, row by row. */
export const labelsOf = ({ keyboard }: ShownMessage): string[][] =>
  keyboard.map((row) => row.map(({ text }) => text));

export function buttonNamed(label: string, message: ShownMessage): Button {
  const button = message.keyboard.flat().find(({ text }) => text === label);
  if (!button) throw new Error(`No button «${label}» among ${JSON.stringify(labelsOf(message))}`);
  return button;
}
