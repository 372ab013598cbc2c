import type { Day } from './days.ts';
import { minutesOf, USUAL } from './hours.ts';
import { dateOf, dayOf, instantOf, type WallTime, wallTime } from './wall-clock.ts';
import type { When } from './when.ts';

/** `past`: it was before. `mismatch`: no such day, or its date is of another day of the week. */
export type Resolved = Date | 'past' | 'mismatch';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Leap years are eight years apart at most. */
const YEARS_TRIED = 9;
const MONTHS_TRIED = 12;
const SATURDAY = 6;
/** "Esta noche", when nine is past: the next half hour that leaves some time. */
const SOON = 30;

/**
 * When that is: of what is left open the next one that is still to come; a film's usual hour where none is said.
 * @param zone whose walls' clocks are meant, as IANA names it
 */
export function resolveWhen(when: When, now: Date, zone: string): Resolved {
  if (when.minutes !== undefined) return new Date(now.getTime() + when.minutes * MINUTE_MS);
  const minutes = when.hour ? minutesOf(when.hour) : USUAL.noche;
  if (minutes === undefined) return 'mismatch';
  const today = wallTime(now, zone);
  const on = (day: number, at = minutes): Date =>
    instantOf({ day: day + Math.floor(at / DAY_MINUTES), minutes: at % DAY_MINUTES }, zone);
  const isAhead = (day: number): boolean => on(day) > now;
  if (!when.day) return on(isAhead(today.day) ? today.day : today.day + 1);
  if (when.day.kind === 'ahead' && when.day.days === 0) {
    if (isAhead(today.day)) return on(today.day);
    return later(when, today, minutes, on);
  }
  const day = resolveDay(when.day, today.day, isAhead);
  return typeof day === 'number' ? on(day) : day;
}

/** Today, though the hour that the words usually mean is past. */
function later(
  { hour }: When,
  today: WallTime,
  minutes: number,
  on: (day: number, at?: number) => Date,
): Resolved {
  const isClock = hour?.kind === 'clock';
  // At eight in the evening "hoy a las 12" is midnight.
  if (isClock && !hour.half && minutes === DAY_MINUTES / 2) return on(today.day, DAY_MINUTES);
  const soon = Math.ceil((today.minutes + SOON) / SOON) * SOON;
  return isClock || soon > DAY_MINUTES ? 'past' : on(today.day, soon);
}

/** The day that is meant, counted from 1970. */
function resolveDay(
  day: Day,
  today: number,
  isAhead: (day: number) => boolean,
): number | 'past' | 'mismatch' {
  switch (day.kind) {
    case 'ahead':
      return today + day.days;
    case 'weekday': {
      const { weekday } = dateOf(today);
      if (day.week === 'following') return today + (8 - weekday) + (day.weekday - 1);
      const ahead = (day.weekday - weekday + 7) % 7;
      const isOver = ahead === 0 && (day.week === 'next' || !isAhead(today));
      return today + (isOver ? 7 : ahead);
    }
    case 'weekend': {
      const { weekday } = dateOf(today);
      const saturday = today + SATURDAY - weekday;
      if (weekday < SATURDAY) return saturday;
      if (day.week === 'next') return saturday + 7;
      const sunday = saturday + 1;
      return [today, sunday].find(isAhead) ?? saturday + 7;
    }
    case 'date': {
      const found = datesOf(day, today);
      const next = day.year === undefined ? found.find(isAhead) : found[0];
      if (next === undefined) return 'mismatch';
      if (!isAhead(next)) return 'past';
      return day.weekday === undefined || dateOf(next).weekday === day.weekday ? next : 'mismatch';
    }
  }
}

/** The days that a date can mean, the next ones first. */
function datesOf(
  { date, month, year }: Extract<Day, { kind: 'date' }>,
  today: number,
): readonly number[] {
  const now = dateOf(today);
  const months =
    month === undefined
      ? Array.from({ length: MONTHS_TRIED + 1 }, (_, i) => now.month - 1 + i).map((index) => ({
          year: now.year + Math.floor(index / 12),
          month: (index % 12) + 1,
        }))
      : year === undefined
        ? Array.from({ length: YEARS_TRIED }, (_, i) => ({ year: now.year + i, month }))
        : [{ year, month }];
  return months.flatMap((one) => dayOf(one.year, one.month, date) ?? []);
}
