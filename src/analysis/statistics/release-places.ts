import type { PlaceCount } from '../../catalogue/queries/statistics/releases.ts';
import type { ChartItem } from '../../reply/chart.ts';
import { MONTHS, WEEKDAYS } from '../../spanish/calendar.ts';
import type { Wording } from '../../wording/formats.ts';

/** Months or days of the week: their names, and how they stand on an axis. */
export interface Places {
  readonly names: readonly string[];
  readonly axis: (name: string) => string;
}

/** "ene", "feb"…: twelve of them have room side by side on a phone. */
export const MONTH_PLACES: Places = { names: MONTHS, axis: (name) => name.slice(0, 3) };
export const WEEKDAY_PLACES: Places = { names: WEEKDAYS, axis: (name) => name };

/** A column for every month or day, those without films included; the one with that number is marked. */
export function placeItems(
  counts: readonly PlaceCount[],
  { names, axis }: Places,
  wording: Wording,
  marked?: number,
): ChartItem[] {
  return names.map((name, index) => {
    const count = counts.find(({ place }) => place === index + 1)?.count ?? 0;
    return {
      label: axis(name),
      value: count,
      text: wording.integer(count),
      marked: index + 1 === marked,
    };
  });
}
