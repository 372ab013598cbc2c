import { Message } from './documented-limits.ts';
import type { Posted, Response } from './interactions.ts';

/** What the bot writes in channels, each message a reply to somebody's. */
export function createTalk(newId: () => string) {
  const waiting = new Map<string, (reply: Posted) => void>();
  const replies: Posted[] = [];
  return {
    /** Takes what the bot writes in a channel. */
    posted(body: unknown): Response {
      const reply = { ...Message.parse(body), id: newId() };
      replies.push(reply);
      waiting.get(reply.message_reference?.message_id ?? '')?.(reply);
      return { status: 200, body: reply };
    },
    /** All that the bot has written in channels, in order. */
    replies: replies as readonly Posted[],
    /** The bot's reply to a message. */
    replyTo: (messageId: string): Promise<Posted> =>
      new Promise((resolve) => {
        waiting.set(messageId, resolve);
      }),
  };
}

export type Talk = ReturnType<typeof createTalk>;
