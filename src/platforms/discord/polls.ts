import type { REST, RESTAPIPoll } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { PollBlock } from '../../reply/blocks.ts';
import type { EndedPoll, PollEvents, PollPlace, Surroundings } from '../platform.ts';
import { describeError, obstacleOf } from './errors.ts';
import { pollBody } from './poll-body.ts';
import { countBallots, expire } from './poll-count.ts';
import { messageAt, placeOf, readDeleted, readSent, readVote, refOf } from './poll-message.ts';

/** The native polls of a bot. */
export interface Polls {
  /**
   * Opens one.
   * @param send gives what Discord says of the message; what it rejects with is passed on
   */
  open(block: PollBlock, send: (poll: RESTAPIPoll) => Promise<unknown>): Promise<void>;
  /** Never rejects. */
  end(place: PollPlace): Promise<EndedPoll>;
  /** Passes on a vote as the gateway tells it. */
  voted(payload: unknown, chosen: boolean): Promise<void>;
  /** Passes on that messages were deleted, where they are polls. */
  deleted(payload: unknown): Promise<void>;
}

/** Polls that are known for what they are when their message is deleted; others are missed when they end. */
const KNOWN_MAX = 10_000;

/** @param options.rest undefined while there is no connection to Discord */
export function createPolls(
  events: PollEvents,
  { rest, me }: { rest: () => REST | undefined; me: () => string | undefined },
  { clock, log }: Pick<Surroundings, 'clock' | 'log'>,
): Polls {
  const known = new LRUCache<string, true>({ max: KNOWN_MAX });

  return {
    async open(block, send) {
      const message = readSent(await send(pollBody(block, clock.date())));
      known.set(message.messageId, true);
      await events.opened(block.key, refOf(message.messageId), placeOf(message));
    },

    async end(place) {
      const message = messageAt(place);
      if (!message) return { kind: 'gone' };
      const service = rest();
      if (!service) return { kind: 'later' };
      try {
        const answers = await expire(service, message);
        return { kind: 'counted', ballots: await countBallots(service, message, answers) };
      } catch (error) {
        const obstacle = obstacleOf(error);
        if (obstacle === 'gone' || obstacle === 'later') return { kind: obstacle };
        const fields = { platform: 'discord', err: describeError(error) };
        log.warn(fields, 'a poll could not be counted: the votes that were told of stand');
        return { kind: 'ended' };
      }
    },

    async voted(payload, chosen) {
      const vote = readVote(payload);
      if (!vote || vote.user_id === me()) return;
      known.set(vote.message_id, true);
      const voter = { person: `discord:${vote.user_id}` } as const;
      // Answers are numbered from one. Who counts in the end asks Discord for their numbers.
      await events.toggled(refOf(vote.message_id), voter, vote.answer_id - 1, chosen);
    },

    async deleted(payload) {
      for (const id of readDeleted(payload)) if (known.delete(id)) await events.gone(refOf(id));
    },
  };
}
