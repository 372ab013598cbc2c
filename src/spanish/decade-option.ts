import { decadeOf, parseEpoch } from './epochs.ts';

/** The first year of the earliest and of the latest decade that can be asked for. */
const FIRST = 1900;
const LAST = 2010;

/** The first years of the decades that can be asked for, the latest first. */
export const DECADES: readonly number[] = Array.from(
  { length: (LAST - FIRST) / 10 + 1 },
  (_, index) => LAST - index * 10,
);

/** The first year of the one decade that a text means, or of a year's: "90", "los 90", "1994"; else undefined. */
export function parseDecade(text: string): string | undefined {
  const epoch = parseEpoch(text);
  if (epoch === undefined || 'lastYears' in epoch) return undefined;
  const { from, to } = epoch;
  if (from === undefined || to === undefined) return undefined;
  const first = decadeOf(from);
  const isOne = from === to || (from === first && to === first + 9);
  return isOne && DECADES.includes(first) ? String(first) : undefined;
}
