import { type FilmTable, FLAGS } from './film-table.ts';
import { at, bitsAt, realAt } from './sparse.ts';

/** What never stands beside a film, however alike: itself under another id, and what the family rule forbids. */
export function canStandBeside(films: FilmTable, film: number, other: number): boolean {
  return !isDouble(films, film, other) && isFit(films, film, other);
}

/** Whether the family rule lets a film stand beside another. */
export function isFit({ flags }: FilmTable, film: number, other: number): boolean {
  const own = bitsAt(flags, film);
  const others = bitsAt(flags, other);
  if ((own & FLAGS.forChildren) !== 0 && (others & FLAGS.suitable) === 0) return false;
  return (others & FLAGS.adult) === 0 || (own & FLAGS.adult) !== 0;
}

/** A film that is listed twice has the same title and about the same date; remakes come later. */
const SAME_FILM_YEARS = 2;

/** Whether two films are the same one under two ids. */
export const isDouble = ({ titles, years }: FilmTable, film: number, other: number): boolean =>
  at(titles, film) === at(titles, other) &&
  Math.abs(realAt(years, film) - realAt(years, other)) < SAME_FILM_YEARS;
