import { fold } from '../core/text.ts';

/** The first year of the earliest and of the latest decade that can be asked for. */
const FIRST = 1900;
const LAST = 2010;

/** The decade of a year, as its first year. */
export const decadeOf = (year: number): number => Math.floor(year / 10) * 10;

/** A decade in Spanish: "los años 90", "los años 2010". */
export const decadeText = (year: number): string =>
  `los años ${year >= 1920 && year < 2000 ? year - 1900 : year}`;

/** Decades as the choices of an option, the latest first: the value is the first year. */
export const DECADE_CHOICES = Array.from({ length: (LAST - FIRST) / 10 + 1 }, (_, index) => {
  const year = LAST - index * 10;
  return { value: String(year), label: decadeText(year) };
});

/** The first year of the decade that a person wrote: `90`, `los 90`, `1994`, `años ochenta`; else undefined. */
export function parseDecade(text: string): string | undefined {
  const typed = fold(text)
    .replace(/^(?:los )?(?:anos )?/, '')
    .replace(/s$/, '');
  const spelled = SPELLED[typed];
  const digits = spelled ?? (/^\d{2}$|^\d{4}$/.test(typed) ? Number(typed) : undefined);
  if (digits === undefined) return undefined;
  const year = digits < 100 ? digits + (digits < 20 ? 2000 : 1900) : digits;
  const decade = String(decadeOf(year));
  return DECADE_CHOICES.find(({ value }) => value === decade)?.value;
}

const SPELLED: Readonly<Record<string, number>> = {
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
};
