import { fold } from '../../../core/text.ts';
import { parseGenres } from '../../../spanish/genre-words.ts';
import { parseOrdinal } from '../../../spanish/ordinals.ts';

/** A film that may be meant, with what it can be told by. */
export interface Candidate {
  readonly id: number;
  /** As it is called, in any language. */
  readonly titles: readonly string[];
  /** TMDB's names of its genres. */
  readonly genres: readonly string[];
}

/** What stands before what tells a film: "veto la de terror", "mi voto es para Volver". */
const LEAD =
  /^.*?(?:vet(?:o|ar|emos|a|en)|vot(?:o|ar|amos|a)|descart(?:o|ar|en|a)|elimin(?:o|ar|a|en)|baj(?:o|ar|en|a)|saquen|saca|quiten|quita|fuera)(?![a-z]) ?(?:(?:es|va) )?(?:por |para |contra |a )?(?:la peli(?:cula)? |la |el |a )?/u;
const ARTICLES = /^(?:la|el|los|las|esa|ese) (?:peli(?:cula)? )?(?:de(?: la| el)? |del |con )?/u;

/** What a vote, or an order to take a film out, says of the film; the whole text where it is no order. */
export const toldFilm = (said: string): string => fold(said).replace(LEAD, '') || fold(said);

/**
 * Those of some films that a text may mean, by their titles, then by their place in the list, then by their genre: one
 * where it is clear.
 */
export function findNominated<C extends Candidate>(
  told: string,
  films: readonly C[],
): readonly C[] {
  const text = fold(told);
  const bare = text.replace(ARTICLES, '');
  const titlesOf = ({ titles }: C): string[] => titles.map(fold);
  const byTitle = [text, bare].flatMap((words) =>
    words === '' ? [] : films.filter((film) => titlesOf(film).includes(words)),
  );
  if (byTitle.length > 0) return [...new Set(byTitle)];
  const ordinal = parseOrdinal(told);
  const placed = ordinal === undefined ? undefined : films.at(ordinal > 0 ? ordinal - 1 : ordinal);
  if (placed) return [placed];
  const genres = parseGenres(bare);
  const ofGenre = genres ? films.filter((film) => fits(film, genres)) : [];
  if (ofGenre.length > 0) return ofGenre;
  const words = bare.split(' ').filter((word) => word.length > 2);
  if (words.length === 0) return [];
  return films.filter((film) =>
    titlesOf(film).some((title) => words.every((word) => title.split(' ').includes(word))),
  );
}

/** @param wanted of each row one genre */
const fits = ({ genres }: Candidate, wanted: readonly (readonly string[])[]): boolean =>
  wanted.every((row) => row.some((genre) => genres.includes(genre)));
