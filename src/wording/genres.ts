import { GENRES } from '../spanish/genres.ts';

/** A genre in Spanish, lower case; one that is not in TMDB's list stays as it is. */
export const genreName = (genre: string): string => GENRES[genre] ?? genre;

/** TMDB's genres as the choices of an option: the value is TMDB's name. */
export const GENRE_CHOICES = Object.entries(GENRES).map(([value, label]) => ({ value, label }));
