const DATE =
  /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** The first film that there is is of 1874; years beyond these are slips or stand for "unknown". */
const YEARS = { first: 1870, last: 2100 };

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
