/** Widths in pixels in which TMDB keeps posters: https://developer.themoviedb.org/docs/image-basics */
type PosterWidth = 154 | 185 | 342 | 500;

/** TMDB's address of a poster, up to the width that it names. */
const SIZED = /^(https:\/\/image\.tmdb\.org\/t\/p\/)w\d+\//;

/** The same poster as wide as it is shown; one of another server as it is. */
export const posterOfWidth = (url: string, width: PosterWidth): string =>
  url.replace(SIZED, `$1w${width}/`);
