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
