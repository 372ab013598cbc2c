import { Message } from './documented-limits.ts';
import type { Posted } from './interactions.ts';
import type { Response } from './responses.ts';

/** What the bot writes in channels, each message a reply to somebody's. */
export function createTalk(newId: () => string) {
  const waiting = new Map<string, (reply: Posted) => void>();
  const replies: (Posted & { readonly channel: string })[] = [];
  /** What was posted under a nonce that must not come twice. */
  const once = new Map<string, Response>();
  return {
    /** Takes what the bot writes in a channel. */
    posted(channel: string, body: unknown): Response {
      const message = Message.parse(body);
      const known = once.get(message.nonce ?? '');
      if (known) return known;
      const reply = { ...message, id: newId(), channel };
      replies.push(reply);
      waiting.get(reply.message_reference?.message_id ?? '')?.(reply);
      const answer = { status: 200, body: { ...reply, channel_id: channel } };
      if (message.enforce_nonce && message.nonce) once.set(message.nonce, answer);
      return answer;
    },
    /** All that the bot has written in channels, in order. */
    replies: replies as readonly (Posted & { readonly channel: string })[],
    /** The bot's reply to a message. */
    replyTo: (messageId: string): Promise<Posted> =>
      new Promise((resolve) => {
        waiting.set(messageId, resolve);
      }),
  };
}

export type Talk = ReturnType<typeof createTalk>;
