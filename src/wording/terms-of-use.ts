/** What the terms of those who give data ask to be said where they are shown. */

/** https://www.themoviedb.org/api-terms-of-use */
export const TMDB_TERMS =
  'Este producto usa la API de TMDB, pero no está avalado ni certificado por TMDB. Lo que viene de ella es para usos no comerciales, no se guarda más de seis meses y no entrena ningún modelo.';

/** https://developer.themoviedb.org/reference/movie-watch-providers */
export const JUSTWATCH_TERMS = 'Dónde se puede ver cada película lo dice JustWatch.';
