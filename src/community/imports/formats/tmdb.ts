import { dateIn, idIn, imdbIn, ratingIn, yearIn } from '../values.ts';
import { hasAll, isWatchlist, type TableFormat } from './format.ts';

/** TMDB's own export of ratings, favourites and watchlist. */
export const tmdb: TableFormat = {
  name: 'tmdb',
  fits: (columns) => hasAll(columns, 'tmdb id', 'type', 'name'),
  read: ({ line, cells }, path) => ({
    title: cells('name'),
    year: yearIn(cells('release date')),
    tmdb: idIn(cells('tmdb id')),
    imdb: imdbIn(cells('imdb id')),
    rating: ratingIn(cells('your rating'), 1, line),
    at: dateIn(cells('date rated')),
    wanted: isWatchlist(path),
    series: cells('type').toLowerCase() !== 'movie',
  }),
};
