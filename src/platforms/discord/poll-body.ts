import { PollLayoutType, type RESTAPIPoll } from 'discord.js';
import type { PollBlock } from '../../reply/blocks.ts';
import { labelsOf } from './components.ts';
import { clip, POLL_ANSWER_MAX, POLL_HOURS_MAX, POLL_QUESTION_MAX } from './limits.ts';

const HOUR_MS = 60 * 60 * 1000;

/**
 * A poll as Discord's API takes it. Discord closes it by whole hours: not before the hour that was asked for, at which
 * the bot ends it itself.
 */
export function pollBody({ question, answers, closesAt }: PollBlock, now: Date): RESTAPIPoll {
  const hours = Math.ceil((Date.parse(closesAt) - now.getTime()) / HOUR_MS);
  const labels = labelsOf(
    answers.map(({ label }) => label.trim()),
    POLL_ANSWER_MAX,
  );
  return {
    question: { text: clip(question, POLL_QUESTION_MAX) },
    answers: labels.map((text) => ({ poll_media: { text } })),
    duration: Math.min(Math.max(hours, 1), POLL_HOURS_MAX),
    allow_multiselect: true,
    layout_type: PollLayoutType.Default,
  };
}
