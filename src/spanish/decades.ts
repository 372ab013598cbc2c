import { fold } from '../core/text.ts';
import { UNITS } from './spelled.ts';

/** The first year of the earliest and of the latest decade that can be asked for. */
const FIRST = 1900;
const LAST = 2010;

/** The first years of the decades that can be asked for, the latest first. */
export const DECADES: readonly number[] = Array.from(
  { length: (LAST - FIRST) / 10 + 1 },
  (_, index) => LAST - index * 10,
);

/** The decade of a year, as its first year. */
export const decadeOf = (year: number): number => Math.floor(year / 10) * 10;

/** "Veinte" to "noventa". */
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries(UNITS).filter(([, value]) => value % 10 === 0 && value >= 20 && value < 100),
);

/** The first year of the decade that a person wrote: `90`, `los 90`, `1994`, `años ochenta`; else undefined. */
export function parseDecade(text: string): string | undefined {
  const typed = fold(text)
    .replace(/^(?:los )?(?:anos )?/, '')
    .replace(/s$/, '');
  const digits = TENS.get(typed) ?? (/^\d{2}$|^\d{4}$/.test(typed) ? Number(typed) : undefined);
  if (digits === undefined) return undefined;
  const year = digits < 100 ? digits + (digits < 20 ? 2000 : 1900) : digits;
  const decade = decadeOf(year);
  return DECADES.includes(decade) ? String(decade) : undefined;
}
