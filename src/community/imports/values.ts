import { badRating } from '../../wording/imports.ts';
import { fault } from './fault.ts';

/** What stands in cells, read. */

/** "1999", "1999-03-31". */
export function yearIn(text: string): number | undefined {
  const year = /^\s*(\d{4})(?!\d)/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** A positive whole number. */
export function idIn(text: string): number | undefined {
  const digits = /^0*([1-9]\d{0,8})$/.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The number of an IMDb id, which may stand in an address: `tt0114709`. */
export function imdbIn(text: string): number | undefined {
  const digits = /tt(\d{5,9})(?!\d)/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * A rating of one to ten; none for an empty cell and for 0, by which sites say so.
 * @param times what makes one of ten of it: 2 for stars
 * @throws UserError that names the line where it is no rating of that scale
 */
export function ratingIn(text: string, times: 1 | 2, line: number): number | undefined {
  if (text === '') return undefined;
  const rating = Number(text.replace(',', '.')) * times;
  if (rating === 0) return undefined;
  if (!(rating >= 1 && rating <= 10)) throw fault(badRating(line, text));
  return Math.round(rating * 10) / 10;
}

/** `2019-03-31`, `2019-03-31T20:15:00Z`, `31/03/2019`, `Sun Mar 31 00:00:00 2019`; none for what is no date. */
export function dateIn(text: string): Date | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year && `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const plain = iso ?? text.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:)/, '$1T$2');
  const zoned = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(plain) ? `${plain}Z` : plain;
  // IMDb's first exports write days without a zone.
  const date = new Date(/^[A-Z][a-z]{2} /.test(zoned) ? `${zoned} UTC` : zoned);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** "Matrix, The (1999)" as "The Matrix" and its year. */
export function titleAndYear(text: string): { title: string; year: number | undefined } {
  const [, name = text, year] = /^(.*?)\s*\((\d{4})\)\s*$/.exec(text) ?? [];
  const [, rest, article] =
    /^(.*), (The|A|An|El|La|Los|Las|Le|Les|L'|Il|Der|Die|Das)(?= \(|$)/.exec(name) ?? [];
  return {
    title: rest === undefined ? name : `${article} ${rest}`,
    year: year === undefined ? undefined : Number(year),
  };
}
