import type { PollBlock } from '../../reply/blocks.ts';
import { distinctLabels, truncate } from '../../reply/truncate.ts';
import type { EndedPoll, PollEvents, PollPlace, PollRef } from '../platform.ts';
import type { Clock } from '../shared/clock.ts';
import type { PlatformLog } from '../shared/log.ts';
import type { Api } from './api.ts';
import type { Deliver } from './delivery.ts';
import { obstacleOf, saysNo, TelegramFailure } from './failure.ts';
import { POLL_ANSWER_MAX, POLL_CLOSES_AFTER, POLL_QUESTION_MAX } from './limits.ts';
import { addressOf, type Place } from './place.ts';
import { whoIs } from './turn.ts';
import { type PollAnswer, readSentPoll } from './update.ts';

/** The native polls of a bot. */
export interface Polls {
  /** Rejects with `TelegramFailure` where Telegram doesn't open it. */
  open(place: Place, block: PollBlock): Promise<void>;
  /** Never rejects. */
  end(place: PollPlace): Promise<EndedPoll>;
  voted(answer: PollAnswer): Promise<void>;
}

export function createPolls(
  { api, deliver, events }: { api: Api; deliver: Deliver; events: PollEvents },
  { clock, log }: { clock: Clock; log: PlatformLog },
): Polls {
  const opening = new Set<Promise<void>>();

  async function open(place: Place, block: PollBlock): Promise<void> {
    const sent = readSentPoll(
      await deliver('sendPoll', { ...addressOf(place), ...pollOf(block, clock.date()) }),
    );
    await events.opened(block.key, refOf(sent.poll.id), placeOf(sent.chat.id, sent.message_id));
  }

  return {
    async open(place, block) {
      const work = open(place, block);
      const settled = work.catch(() => {}).finally(() => opening.delete(settled));
      opening.add(settled);
      await work;
    },

    async end(place) {
      const message = messageAt(place);
      if (!message) return { kind: 'gone' };
      try {
        await api.call('stopPoll', message);
        return { kind: 'ended' };
      } catch (error) {
        return { kind: endingOf(error, log) };
      }
    },

    async voted({ poll_id, user, option_ids }) {
      // Whoever votes in the name of a group can't be told from others who do.
      if (!user) return;
      const { person, ...shownAs } = whoIs(user);
      // The first vote may come before Telegram has said which poll it opened.
      await Promise.all(opening);
      await events.voted(refOf(poll_id), { person, ...shownAs }, option_ids);
    },
  };
}

const refOf = (id: string): PollRef => `telegram:${id}`;

const placeOf = (chat: number, message: number): PollPlace => `telegram:${chat}/${message}`;

function messageAt(place: PollPlace): { chat_id: number; message_id: number } | undefined {
  const [, chat, message] = place.match(/^telegram:(-?\d+)\/(\d+)$/) ?? [];
  return chat === undefined ? undefined : { chat_id: Number(chat), message_id: Number(message) };
}

/** @param now what Telegram's clock says, more or less: it closes the poll itself where it can */
function pollOf({ question, answers, closesAt }: PollBlock, now: Date) {
  const close_date = Math.floor(Date.parse(closesAt) / 1000);
  const seconds = close_date - now.getTime() / 1000;
  const { min, max } = POLL_CLOSES_AFTER;
  const labels = answers.map(({ label }) => whole(label));
  return {
    question: truncate(whole(question), POLL_QUESTION_MAX),
    options: distinctLabels(labels, POLL_ANSWER_MAX, truncate).map((text) => ({ text })),
    is_anonymous: false,
    allows_multiple_answers: true,
    ...(seconds > min && seconds < max && { close_date }),
  };
}

/** Half a surrogate pair is no text. */
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD').trim();

const CLOSED = /poll has already been closed/i;
const NO_POLL = /message (?:with poll )?(?:to \w+ )?(?:is )?not found|message_id_invalid/i;

function endingOf(error: unknown, log: PlatformLog): Exclude<EndedPoll['kind'], 'counted'> {
  if (saysNo(error, CLOSED)) return 'ended';
  if (saysNo(error, NO_POLL)) return 'gone';
  // A group that became a supergroup took its polls along, under numbers that nobody tells: they close by themselves.
  if (error instanceof TelegramFailure && error.movedTo !== undefined) return 'ended';
  const obstacle = obstacleOf(error);
  if (obstacle === 'gone' || obstacle === 'later') return obstacle;
  log.error({ platform: 'telegram', err: error }, 'a poll could not be ended');
  return 'ended';
}
