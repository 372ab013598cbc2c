import { closest } from '../core/closest.ts';
import { fold } from '../core/text.ts';

/** TMDB's genres in Spanish. */
export const GENRES: Readonly<Record<string, string>> = {
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

/** TMDB's name of the genre that a person wrote in Spanish, or in English, small slips allowed. */
export function parseGenre(text: string): string | undefined {
  const typed = fold(text);
  const near = closest(typed, Object.values(GENRES)) ?? closest(typed, Object.keys(GENRES));
  return Object.keys(GENRES).find((genre) => near === GENRES[genre] || near === genre);
}
