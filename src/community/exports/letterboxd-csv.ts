import { stringify } from 'csv-stringify/sync';
import type { MovieRef } from '../../core/option.ts';
import type { SeenFilm } from '../exporting.ts';
import type { Wanted } from '../watchlists.ts';

type FilmOf = (id: number) => MovieRef | undefined;

/**
 * What was seen, as Letterboxd imports it: https://letterboxd.com/about/importing-data/. It takes whole ratings of ten.
 */
export const seenCsv = (seen: readonly SeenFilm[], filmOf: FilmOf): string =>
  stringify([
    ['tmdbID', 'Title', 'Year', 'Rating10', 'WatchedDate'],
    ...seen.map(({ film, rating, at }) => [
      film,
      filmOf(film)?.title,
      filmOf(film)?.year,
      rating === undefined ? '' : Math.round(rating),
      at.toISOString().slice(0, 10),
    ]),
  ]);

/** What is wanted, as Letterboxd imports it into a watchlist. */
export const wantedCsv = (wanted: readonly Wanted[], filmOf: FilmOf): string =>
  stringify([
    ['tmdbID', 'Title', 'Year'],
    ...wanted.map(({ film }) => [film, filmOf(film)?.title, filmOf(film)?.year]),
  ]);
