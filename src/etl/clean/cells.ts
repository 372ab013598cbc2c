const ID = /^(\d{1,10})(?:\.0+)?$/;
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

/** @returns undefined for an empty cell, NaN for one that is no number */
export function parseNumber(text: string, decimal: '.' | ',' = '.'): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const plain = decimal === ',' ? trimmed.replace(',', '.') : trimmed;
  return NUMBER.test(plain) ? Number(plain) : Number.NaN;
}

export const textOrNull = (text: string): string | null => (text === '' ? null : text);
