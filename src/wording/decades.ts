import { DECADES } from '../spanish/decade-option.ts';

/** A decade in Spanish: "los años 90", "los años 2010". */
export const decadeText = (year: number): string =>
  `los años ${year >= 1920 && year < 2000 ? year - 1900 : year}`;

/** Decades as the choices of an option, the latest first: the value is the first year. */
export const DECADE_CHOICES = DECADES.map((year) => ({
  value: String(year),
  label: decadeText(year),
}));
