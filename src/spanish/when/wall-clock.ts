const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** What calendar and clock on a wall show: a day, counted from 1 January 1970, and minutes since its midnight. */
export interface WallTime {
  readonly day: number;
  readonly minutes: number;
}

/** Of each zone asked for: there are some hundreds, and what is none is not kept. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that isn't known */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/** Whether a text is the name of a time zone of IANA's, as this system knows them. */
export function isTimeZone(name: string): boolean {
  try {
    return formatOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** The day of a date of the calendar, counted from 1 January 1970; undefined where there is no such date. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal ? at.getTime() / DAY_MS : undefined;
}

/** The year, month (1–12), day of the month and ISO's number of the day of the week of a day. */
export function dateOf(day: number): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
} {
  const at = new Date(day * DAY_MS);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: at.getUTCDay() || 7,
  };
}

/**
 * What the walls of a time zone show at an instant.
 * @throws RangeError for a zone that isn't known
 */
export function wallTime(at: Date, zone: string): WallTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return {
    day: Date.UTC(part('year'), part('month') - 1, part('day')) / DAY_MS,
    minutes: part('hour') * 60 + part('minute'),
  };
}

const asUtc = ({ day, minutes }: WallTime): number => day * DAY_MS + minutes * MINUTE_MS;

/** How far a zone's walls are ahead of UTC at an instant, in milliseconds. */
const offsetAt = (instant: number, zone: string): number =>
  asUtc(wallTime(new Date(instant), zone)) - Math.floor(instant / MINUTE_MS) * MINUTE_MS;

/**
 * The instant at which a zone's walls show a time. Where clocks are set forward over it, as much later as they are set
 * forward; where they are set back to it, the first of the two (as Temporal's "compatible" has it).
 */
export function instantOf(wall: WallTime, zone: string): Date {
  const utc = asUtc(wall);
  const before = utc - offsetAt(utc - DAY_MS, zone);
  if (asUtc(wallTime(new Date(before), zone)) === utc) return new Date(before);
  const after = utc - offsetAt(utc + DAY_MS, zone);
  return new Date(asUtc(wallTime(new Date(after), zone)) === utc ? after : before);
}
