import type { PollBlock } from '../../reply/blocks.ts';
import { pollAlone } from '../../reply/poll.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Surroundings } from '../platform.ts';
import type { Delivery } from './delivery.ts';
import { describeError, isRefused } from './errors.ts';
import type { Polls } from './polls.ts';
import type { Responder } from './responder.ts';

/** When the answer isn't there by then, Discord is told that it comes later. */
const DEFER_AFTER_MS = 1_500;

/** An answer to an interaction. */
export interface Answer {
  /** Undefined where it is nothing but polls. */
  readonly message: Delivery | undefined;
  /** What comes after it, each a message of its own. */
  readonly polls: readonly PollBlock[];
  /** Whether only the person who asked sees it: mistakes stay between them and the bot. */
  readonly privately: boolean;
  /** Whether it changes the message that was pressed. */
  readonly changes: boolean;
}

export interface AnsweringParts {
  readonly polls: Polls;
  readonly prepare: (reply: Reply) => Promise<Delivery>;
  readonly surroundings: Pick<Surroundings, 'clock' | 'log'>;
}

/**
 * Gives answers to Discord, which is told after a while that one comes later.
 * @returns what gives one; `mayChange`: whether it may change the message that was pressed. It rejects with why Discord
 * doesn't take it
 */
export function createAnswering({ polls, prepare, surroundings }: AnsweringParts) {
  const { clock, log } = surroundings;

  /** As buttons where Discord takes none after all. */
  async function open(poll: PollBlock, responder: Responder, holdsPlace: boolean): Promise<void> {
    const way = holdsPlace ? 'completeWithPoll' : 'followUpWithPoll';
    try {
      await polls.open(poll, (body) => responder[way](body));
    } catch (error) {
      if (!isRefused(error)) throw error;
      log.info({ platform: 'discord', err: describeError(error) }, 'a poll was refused');
      const message = await prepare(pollAlone(poll));
      await (holdsPlace ? responder.complete(message) : responder.followUp(message, false));
    }
  }

  const show = ({ message, privately, changes }: Answer, responder: Responder) => {
    if (!message) return responder.deferReply();
    return changes ? responder.update(message) : responder.reply(message, privately);
  };

  /** @returns whether a place that was held is still to be filled */
  async function showLate(
    { message, privately, changes }: Answer,
    responder: Responder,
    mayChange: boolean,
  ): Promise<boolean> {
    if (!message) return !mayChange;
    if (privately) {
      // A public place holder can't become a private message.
      if (!mayChange) await responder.withdraw();
      await responder.followUp(message, true);
    } else if (mayChange && !changes) await responder.followUp(message, false);
    else await responder.complete(message);
    return false;
  }

  return async (
    responder: Responder,
    answer: Promise<Answer>,
    mayChange: boolean,
  ): Promise<void> => {
    const answered = new AbortController();
    const alarm = clock.sleep(DEFER_AFTER_MS, answered.signal).then(() => undefined);
    const early = await Promise.race([answer, alarm]);
    answered.abort();
    let holdsPlace = early !== undefined && early.message === undefined;
    if (early) await show(early, responder);
    else {
      await (mayChange ? responder.deferUpdate() : responder.deferReply());
      holdsPlace = await showLate(await answer, responder, mayChange);
    }
    for (const poll of (await answer).polls) {
      await open(poll, responder, holdsPlace);
      holdsPlace = false;
    }
  };
}
