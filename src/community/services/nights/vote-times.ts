import { DAY_MS, instantOf, wallTime } from '../../../spanish/when/wall-clock.ts';
import type { JobKind } from '../../jobs.ts';
import type { Timing } from '../../nights.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A vote ends an hour before the film, is on for a day, and a reminder comes half an hour before. */
const BEFORE_MS = HOUR_MS;
const VOTE_MS = DAY_MS;
const REMIND_MS = 30 * MINUTE_MS;
/** Less time than that is shared out: this part of it stays after the vote, and after the reminder. */
const LEFT_AFTER_VOTE = 1 / 4;
const LEFT_AFTER_REMINDER = 1 / 8;
/** The day after, at noon. */
const NOON = 12 * 60;
/** Nobody is called to vote before nine in the morning. */
const MORNING = 9 * 60;

/** When each thing of a night is due, in milliseconds since 1970. */
export type Schedule = Readonly<Record<JobKind, number>>;

export function scheduleOf({ said, at: begins, zone }: Timing): Schedule {
  const [now, at] = [said.getTime(), begins.getTime()];
  const left = at - now;
  const close = at - Math.min(BEFORE_MS, left * LEFT_AFTER_VOTE);
  const { day } = wallTime(begins, zone);
  return {
    vote: byDay(close - Math.min(VOTE_MS, (close - now) / 2), close, zone),
    close,
    remind: at - Math.min(REMIND_MS, left * LEFT_AFTER_REMINDER),
    ask: instantOf({ day: day + 1, minutes: NOON }, zone).getTime(),
  };
}

/** A time, or that morning where it is still night, unless that is too late. */
function byDay(time: number, before: number, zone: string): number {
  const { day, minutes } = wallTime(new Date(time), zone);
  if (minutes >= MORNING) return time;
  const morning = instantOf({ day, minutes: MORNING }, zone).getTime();
  return morning < before ? morning : time;
}

/** When the first of two rounds ends: the second has as long. */
export const halfway = (now: number, closesAt: number): number =>
  now + Math.max(0, closesAt - now) / 2;
