import { dateIn, ratingIn, yearIn } from '../values.ts';
import { isWatchlist, type TableFormat } from './format.ts';

const TITLES = ['title', 'titulo', 'pelicula', 'nombre', 'name'];
const OF_TEN = ['rating10', 'nota', 'votacion', 'puntuacion', 'puntaje', 'mi nota', 'tu nota'];
const STARS = 'rating';
/** What FilmAffinity adds to titles that are no films, and to those that are but not for cinemas. */
const SERIES = /\((?:mini)?serie(?: de)? (?:tv|animacion|animación)\)|\(serie\)/i;
const ADDED = /\s*\((?:TV|C|S|Ep|Vídeo|Video|Miniserie de TV|Serie de TV)\)/gi;

/**
 * What the exporters of FilmAffinity's people write, as Letterboxd takes it (`Title,Year,Directors,WatchedDate,Rating,
 * Rating10`) or with its columns in Spanish: also what anybody may write by hand.
 */
export const filmaffinity: TableFormat = {
  name: 'filmaffinity',
  fits: (columns) =>
    TITLES.some((title) => columns.has(title)) &&
    [...OF_TEN, STARS, 'watcheddate', 'year', 'ano'].some((name) => columns.has(name)),
  read({ line, cells }, path) {
    const title = cells(...TITLES);
    return {
      title: title.replace(ADDED, ''),
      year: yearIn(cells('year', 'ano')),
      rating: ratingIn(cells(...OF_TEN), 1, line) ?? ratingIn(cells(STARS), 2, line),
      at: dateIn(cells('watcheddate', 'date', 'fecha')),
      wanted: isWatchlist(path),
      series: SERIES.test(title),
    };
  },
};
