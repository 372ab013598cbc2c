import { dateIn, ratingIn, yearIn } from '../values.ts';
import { hasAll, isWatchlist, type TableFormat } from './format.ts';

/**
 * Letterboxd's own export: `ratings.csv`, `diary.csv`, `reviews.csv` with a rating; `watched.csv` and `watchlist.csv`,
 * which only their names tell apart. Its days are New Zealand's: midnight in UTC is noon of the same day there.
 */
export const letterboxd: TableFormat = {
  name: 'letterboxd',
  fits: (columns) => hasAll(columns, 'date', 'name', 'year', 'letterboxd uri'),
  read: ({ line, cells }, path) => ({
    title: cells('name'),
    year: yearIn(cells('year')),
    rating: ratingIn(cells('rating'), 2, line),
    at: dateIn(cells('watched date', 'date')),
    wanted: isWatchlist(path),
  }),
};
