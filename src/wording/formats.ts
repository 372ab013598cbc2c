/** How numbers, dates and lists are written in one locale. */
export interface Wording {
  /** The BCP 47 tag in force. */
  readonly locale: string;
  /** Whose Spanish titles to show: `ES`, `MX`, `AR`…, or `LATAM`. */
  readonly region: string;
  /** 3549 → "3,549" (es-419, es-MX), "3.549" (es-ES, es-AR). */
  integer(value: number): string;
  /** At most one decimal: 21.946943 → "21.9" or "21,9". */
  decimal(value: number): string;
  /** US dollars: 30000000 → "30,000,000 USD". */
  money(value: number): string;
  /** A return on investment as a multiple: 12.4518 → "12.45×". */
  times(value: number): string;
  /** A share of one: 0.4 → "40 %". */
  percent(value: number): string;
  /** An ISO date: "1995-10-30" → "30 de octubre de 1995". */
  date(iso: string): string;
  /** The month of an ISO date: "2017-07-28" → "julio de 2017". */
  month(iso: string): string;
  /** ["a", "b", "c"] → "a, b y c" ("e" before the sound i). */
  list(items: readonly string[]): string;
}

export const DEFAULT_LOCALE = 'es-419';

/**
 * Takes about a millisecond and some native memory: to be made once a locale.
 * @param locale a BCP 47 tag of Spanish, as in `LOCALE`
 * @throws RangeError when it is no such tag
 */
export function createWording(locale: string = DEFAULT_LOCALE): Wording {
  if (!isSpanish(locale)) throw new RangeError(`Not a locale of Spanish: ${locale}`);
  // CLDR leaves four-digit numbers ungrouped in es-ES; a chat reads better with one rule for all.
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
    return (value: number) => format.format(value);
  };
  const integer = number({ maximumFractionDigits: 0 });
  const decimal = number({ maximumFractionDigits: 1 });
  const hundredths = number({ maximumFractionDigits: 2 });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    locale,
    region: regionOf(locale),
    integer,
    decimal,
    money: (value) => `${integer(value)} USD`,
    times: (value) => `${hundredths(value)}×`,
    percent: number({ style: 'percent', maximumFractionDigits: 0 }),
    date: (iso) => dates.format(dayOf(iso)),
    month: (iso) => months.format(dayOf(iso)),
    list: (items) => lists.format(items),
  };
}

const dayOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** Whether a text is a BCP 47 tag of Spanish that numbers and dates can be written in. */
export function isSpanish(locale: string): boolean {
  try {
    return new Intl.Locale(locale).language === 'es';
  } catch {
    return false;
  }
}

/** The region of a locale, by ISO 3166; LATAM where it is of many. */
export const regionOf = (locale: string): string => {
  const region = new Intl.Locale(locale).region;
  return region === undefined || /^\d/.test(region) ? 'LATAM' : region;
};

/** "1 película", "3,549 películas": the number and the word that agrees with it. */
export function counted(
  wording: Wording,
  count: number,
  singular: string,
  plural = `${singular}s`,
): string {
  return `${wording.integer(count)} ${count === 1 ? singular : plural}`;
}

/** The day of a moment, in ISO. */
export const isoDay = (at: Date): string => at.toISOString().slice(0, 10);
