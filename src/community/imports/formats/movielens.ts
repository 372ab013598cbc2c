import { dateIn, idIn, ratingIn, titleAndYear } from '../values.ts';
import { hasAll, type TableFormat } from './format.ts';

/** MovieLens's own export: stars by half ones, IMDb's numbers without their letters; its wish list has no ratings. */
export const movielens: TableFormat = {
  name: 'movielens',
  fits: (columns) => hasAll(columns, 'movie id', 'imdb id', 'tmdb id'),
  read: ({ line, cells }, path) => ({
    ...titleAndYear(cells('title')),
    tmdb: idIn(cells('tmdb id')),
    imdb: idIn(cells('imdb id').replace(/^tt/, '')),
    rating: ratingIn(cells('rating'), 2, line),
    at: dateIn(cells('date', 'date rated')),
    wanted: /wish-?list/i.test(path),
  }),
};
