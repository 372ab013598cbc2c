const ID = /^(\d{1,10})(?:\.0+)?$/;
const DATE =
  /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** What pandas, SQL and JSON write where there is nothing. */
const NOTHING: ReadonlySet<string> = new Set([
  'nan',
  'NaN',
  'None',
  'none',
  'null',
  'NULL',
  '<NA>',
  'NaT',
  'N/A',
  '#N/A',
]);

/** The first film that there is is of 1874; years beyond these are slips or stand for "unknown". */
const YEARS = { first: 1870, last: 2100 };

/** What the catalogue's INTEGER columns hold. */
export const MAX_ID = 2 ** 31 - 1;

/** No longer cell says that there is nothing: the long ones, which are many, need no look at them. */
const LONGEST_NOTHING = 16;

/** @returns a cell's text; empty where it says that there is nothing */
export const present = (text: string): string =>
  text.length <= LONGEST_NOTHING && NOTHING.has(text.trim()) ? '' : text;

/** @returns a positive id, written as an int or, as pandas does in columns with gaps, as `862.0` */
export function parseId(text: string): number | undefined {
  const id = Number(ID.exec(text.trim())?.[1]);
  return id > 0 && id <= MAX_ID ? id : undefined;
}

/** @returns the day as `YYYY-MM-DD`, whatever hour follows it, when it exists and there were films, or soon will be */
export function parseDate(text: string): string | undefined {
  const [, year, month, day] = DATE.exec(text.trim()) ?? [];
  if (year === undefined || Number(year) < YEARS.first || Number(year) > YEARS.last) {
    return undefined;
  }
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return exists ? `${year}-${month}-${day}` : undefined;
}

/** @returns undefined for an empty cell, NaN for one that is no number */
export function parseNumber(text: string, decimal: '.' | ',' = '.'): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const plain = decimal === ',' ? trimmed.replace(',', '.') : trimmed;
  return NUMBER.test(plain) ? Number(plain) : Number.NaN;
}

export const textOrNull = (text: string): string | null => (text === '' ? null : text);
