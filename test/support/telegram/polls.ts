import { z } from 'zod';
import { EPOCH } from '../surroundings.ts';
import type { Chats } from './chats.ts';
import { BadRequest } from './limits.ts';

/** A poll as people see it. */
export interface ShownPoll {
  readonly id: string;
  readonly chat: number;
  readonly message: number;
  readonly thread: number | undefined;
  readonly question: string;
  readonly options: readonly string[];
  readonly closesAt: Date | undefined;
  isClosed: boolean;
}

const Body = z.looseObject({
  chat_id: z.number(),
  message_thread_id: z.number().optional(),
  question: z.string(),
  options: z.array(z.strictObject({ text: z.string() })),
  is_anonymous: z.boolean().default(true),
  allows_multiple_answers: z.boolean().default(false),
  close_date: z.int().optional(),
});

const refuseIf = (wrong: boolean, description: string): void => {
  if (wrong) throw new BadRequest(`Bad Request: ${description}`);
};

const length = (text: string): number => [...text.trim()].length;

/** The polls of a loopback Telegram, by the limits that the real one documents. */
export class Polls {
  readonly all: ShownPoll[] = [];
  readonly #chats: Chats;

  constructor(chats: Chats) {
    this.#chats = chats;
  }

  send(raw: object): object {
    const body = Body.parse(raw);
    const texts = body.options.map(({ text }) => text);
    refuseIf(length(body.question) < 1, 'poll question must be non-empty');
    refuseIf(length(body.question) > 300, 'poll question length must not exceed 300');
    refuseIf(texts.length < 1 || texts.length > 12, 'poll must have from 1 to 12 options');
    refuseIf(new Set(texts).size < texts.length, 'POLL_OPTION_DUPLICATE');
    for (const text of texts) {
      refuseIf(length(text) < 1, 'poll options must be non-empty');
      refuseIf(length(text) > 100, 'poll options length must not exceed 100');
    }
    const seconds = body.close_date === undefined ? 5 : body.close_date - EPOCH / 1000;
    refuseIf(seconds < 5 || seconds > 2_628_000, 'POLL_CLOSE_DATE_INVALID');
    // Nobody is told who votes in another kind of poll.
    refuseIf(body.is_anonymous || !body.allows_multiple_answers, 'no poll of this bot');
    const { id: message } = this.#chats.poll(body.chat_id, body.question, body.message_thread_id);
    const poll: ShownPoll = {
      id: `77${message}`,
      chat: body.chat_id,
      message,
      thread: body.message_thread_id,
      question: body.question,
      options: texts,
      closesAt: body.close_date === undefined ? undefined : new Date(body.close_date * 1000),
      isClosed: false,
    };
    this.all.push(poll);
    return { message_id: message, chat: { id: poll.chat }, poll: { id: poll.id } };
  }

  stop({ chat_id, message_id }: Readonly<Record<string, unknown>>): object {
    const poll = this.all.find(({ chat, message }) => chat === chat_id && message === message_id);
    if (!poll) throw new BadRequest('Bad Request: message with poll to stop not found');
    refuseIf(poll.isClosed, 'poll has already been closed');
    poll.isClosed = true;
    return { id: poll.id, is_closed: true };
  }

  /** Takes a poll's message out of its chat. */
  delete(poll: ShownPoll): void {
    this.all.splice(this.all.indexOf(poll), 1);
  }
}
