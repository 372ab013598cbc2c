import { createHash } from 'node:crypto';
import { type RawFile, type REST, Routes } from 'discord.js';
import type { PollBlock } from '../../reply/blocks.ts';
import type { ChartPictures } from '../../reply/chart.ts';
import { pollAlone, pollsApart } from '../../reply/poll.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Surroundings } from '../platform.ts';
import { bodyOf, createPreparer, filesOf, pollMessage } from './delivery.ts';
import { describeError, isRefused } from './errors.ts';
import { NONCE_MAX } from './limits.ts';
import type { Polls } from './polls.ts';
import { persistently } from './send-again.ts';

/** Where an answer is written. */
export interface Destination {
  readonly channelId: string;
  /** The message that it replies to. */
  readonly replyTo?: string;
  /** Of what says the same under one key within some minutes Discord takes only the first. */
  readonly key?: string | undefined;
}

/** Writes an answer as messages in a channel. Rejects with why Discord doesn't take it. */
export type PostInChannel = (to: Destination, reply: Reply) => Promise<void>;

export interface PostingParts {
  readonly charts: ChartPictures;
  readonly polls: Polls;
  /** Undefined while there is no connection to Discord. */
  readonly rest: () => REST | undefined;
}

export function createChannelPost(
  { charts, polls, rest }: PostingParts,
  { clock, log }: Pick<Surroundings, 'clock' | 'log'>,
): PostInChannel {
  const prepare = createPreparer(charts, log);

  return async ({ channelId, replyTo, key }, reply) => {
    let sent = 0;
    const send = (message: object, files: RawFile[] = []): Promise<unknown> => {
      const body = {
        ...message,
        // A message that is gone by then is answered all the same.
        ...(replyTo !== undefined &&
          sent === 0 && {
            message_reference: { message_id: replyTo, fail_if_not_exists: false },
          }),
        ...(key !== undefined && { nonce: nonceOf(key, sent), enforce_nonce: true }),
      };
      sent += 1;
      return persistently(async () => {
        const service = rest();
        if (!service) throw new Error('There is no client before the first login');
        return service.post(Routes.channelMessages(channelId), { body, files });
      }, clock);
    };
    const say = async (words: Reply): Promise<void> => {
      const message = await prepare(words);
      await send(bodyOf(message), filesOf(message));
    };
    // As buttons where Discord takes none: somebody may have forbidden polls, or the channel may have none.
    const open = async (poll: PollBlock): Promise<void> => {
      try {
        await polls.open(poll, (body) => send(pollMessage(body)));
      } catch (error) {
        if (!isRefused(error)) throw error;
        log.info({ platform: 'discord', err: describeError(error) }, 'a poll was refused');
        await say(pollAlone(poll));
      }
    };

    const apart = pollsApart(reply);
    if (apart.rest) await say(apart.rest);
    for (const poll of apart.polls) await open(poll);
  };
}

const nonceOf = (key: string, part: number): string =>
  createHash('sha256').update(`${key} ${part}`).digest('base64url').slice(0, NONCE_MAX);
