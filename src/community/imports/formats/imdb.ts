import { dateIn, imdbIn, ratingIn, yearIn } from '../values.ts';
import type { TableFormat } from './format.ts';

/** What is no film, in the languages that IMDb writes its types in. */
const SERIES = /seri|s[eé]rie|episod|[eé]pisod|folge|game|jue?go|jeu|spiel|podcast/i;

/**
 * IMDb's three generations: "You rated" and "created" until 2017, "Your Rating" and "Date Rated" since, "Original Title"
 * and localised types lately. A row without a rating is of a list or the watchlist.
 */
export const imdb: TableFormat = {
  name: 'imdb',
  fits: (columns) => columns.has('const'),
  read({ line, cells }) {
    const rating = ratingIn(cells('your rating', 'you rated'), 1, line);
    return {
      title: cells('title', 'original title'),
      year: yearIn(cells('year')),
      imdb: imdbIn(cells('const')),
      rating,
      at: dateIn(rating === undefined ? cells('created') : cells('date rated', 'created')),
      wanted: rating === undefined,
      series: SERIES.test(cells('title type')),
    };
  },
};
