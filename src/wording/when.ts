import { MONTHS, WEEKDAYS } from '../spanish/calendar.ts';
import { zoneName } from '../spanish/time-zones.ts';
import { dateOf, type WallTime, wallTime } from '../spanish/when/wall-clock.ts';

/** "a las 21:00", "a la 1:30". */
function hourText({ minutes }: WallTime): string {
  const hour = Math.floor(minutes / 60);
  return `${hour === 1 ? 'a la' : 'a las'} ${hour}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "el viernes 4 de diciembre a las 21:00", as a zone's walls show it; with the year where it is another one. */
export function whenText(at: Date, zone: string, now: Date): string {
  const wall = wallTime(at, zone);
  const { weekday, date, month, year } = dateOf(wall.day);
  const named = `el ${WEEKDAYS[weekday - 1]} ${date} de ${MONTHS[month - 1]}`;
  const sameYear = dateOf(wallTime(now, zone).day).year === year;
  return `${named}${sameYear ? '' : ` de ${year}`} ${hourText(wall)}`;
}

/** "hora de Madrid". */
export const zoneText = (zone: string): string =>
  zone === 'UTC' ? 'hora UTC' : `hora de ${zoneName(zone)}`;
