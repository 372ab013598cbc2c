import { closest } from '../core/closest.ts';
import { fold } from '../core/text.ts';

/** TMDB's genres in Spanish. */
const GENRES: Readonly<Record<string, string>> = {
  Action: 'acción',
  Adventure: 'aventura',
  Animation: 'animación',
  Comedy: 'comedia',
  Crime: 'crimen',
  Documentary: 'documental',
  Drama: 'drama',
  Family: 'familiar',
  Fantasy: 'fantasía',
  Foreign: 'extranjera',
  History: 'historia',
  Horror: 'terror',
  Music: 'música',
  Mystery: 'misterio',
  Romance: 'romance',
  'Science Fiction': 'ciencia ficción',
  'TV Movie': 'película de televisión',
  Thriller: 'suspenso',
  War: 'guerra',
  Western: 'western',
};

/** A genre in Spanish, lower case; one that is not in TMDB's list stays as it is. */
export const genreName = (genre: string): string => GENRES[genre] ?? genre;

/** TMDB's genres as the choices of an option: the value is TMDB's name. */
export const GENRE_CHOICES = Object.entries(GENRES).map(([value, label]) => ({ value, label }));

/** TMDB's name of the genre that a person wrote in Spanish, or in English, small slips allowed. */
export function parseGenre(text: string): string | undefined {
  const typed = fold(text);
  const near = closest(typed, Object.values(GENRES)) ?? closest(typed, Object.keys(GENRES));
  return GENRE_CHOICES.find(({ value, label }) => near === label || near === value)?.value;
}
