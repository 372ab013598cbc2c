import type { MovieRef } from '../../core/option.ts';
import { everyMatch } from '../../core/text.ts';
import type { Thread } from '../memory/thread.ts';
import { nthOfList } from './nth-of-list.ts';

/** Something in a message that stands for a film or a person which was spoken of. */
export interface Reference {
  readonly kind: 'movie' | 'person';
  readonly start: number;
  readonly end: number;
  /** Its TMDB id; undefined where nothing was shown that it could be. */
  readonly id: number | undefined;
}

const THING = '(?: (?:peli(?:cula)?|film|de arriba|misma|ultima))?';
/** "Está buena", "esté en español", without their accents, point at nothing. */
const IS =
  '(?<!est[ae](?= (?:(?:muy|bien|tan|re|mas|super) )?(?:buen[ao]|mal[ao]|bien|chid[ao]|padre|copad[ao]|bacan|piola|chevere|guap[ao]|linda|entretenid[ao]|divertid[ao]|aburrid[ao]|larg[a-z]*|cort[a-z]*|disponible|doblad[ao]|subtitulad[ao]|basad[ao]|ambientad[ao]|inspirad[ao]|muert[ao]|viv[ao]|casad[ao]|solter[ao]|retirad[ao]|nominad[ao])(?![a-z])))(?<!este(?= en ))';
/** "Esa", "esta peli", "ahí": the film that is being spoken of. */
const THAT = new RegExp(
  `(?<![a-z])(?:(?:en )?(?:es[ae]|est[ae]|esta ultima|aquella|dicha|la misma)${THING}|(?:ahi|alli)(?= ?(?:$|[?!.,])))(?![a-z])(?! (?:mism[oa]|epoca|decada|noche|semana|vez|genero|director|directora|actor|actriz|ano|pais|saga|tarde|lista))${IS}`,
  'gu',
);
const SHE_OR_HE =
  /(?<![a-z])(?:ella|el mismo|ella misma|(?<=[a-z] )el(?= ?(?:$|[?!.,])|(?: no)? (?:tambien|sale|actua))|ese ultimo(?= ?(?:$|[?!.,]))|ese (?:director|actor|tipo|tio|senor)|esa (?:directora|actriz|mina|mujer)|(?:el|la|del) mism[oa] (?:director|directora|actor|actriz)|(?<=(?:hizo|dirigio|tiene|hecho|dirigido) )(?:el director|la directora)(?= ?(?:$|[?!.,]))|est[ea] (?:actor|actriz|director|directora)|este mismo|de el(?= ?(?:$|[?!.,])))(?![a-z])/gu;
/** "Otras de ese": of a film nobody has others. */
const OF_THAT_ONE =
  /(?<=(?:otra|otras|mas|hizo|dirigio|pelicula|peliculas)(?: peliculas)? (?:de )?)es[ea](?= ?(?:$|[?!.,]))/gu;
/** "La de 2010", "la del 98": one of several by its year. */
const OF_YEAR =
  /(?<![a-z])(?:la|el|esa|ese) (?:que es )?(?:de|del)(?: ano)? '?(\d{4}|\d{2})(?!\d)(?! minutos)/gu;
const THAT_LAST = /(?<![a-z])es[ae] ultim[ao](?![a-z])/gu;
const THE_OTHER = /(?<![a-z])(?:la|el) (?:otra|otro|anterior|de antes)(?= ?(?:$|[?!.,]))/gu;
const ORIGINAL =
  /(?<![a-z])(?:la|el) (?:version )?(?:original|antigu[ao]|viej[ao]|primera version|clasic[ao])(?![a-z])/gu;
const REMAKE =
  /(?<![a-z])(?:la|el) (?:version )?(?:remake|nuev[ao]|modern[ao]|mas reciente|reciente)(?![a-z])/gu;

/** Where a message stands: what its words may refer to besides what was shown. */
export interface Surroundings {
  /** Films of the title of the one that is being spoken of, the oldest first. */
  readonly namesakes: readonly MovieRef[];
  /** The films of its saga, the oldest first. */
  readonly saga: readonly number[];
  readonly yearOf: (movie: number) => number | undefined;
}

/**
 * The films and persons that words like "la segunda" or "ella" stand for in a talk.
 */
export function findReferences(
  text: string,
  thread: Thread,
  { namesakes, saga, yearOf }: Surroundings,
): Reference[] {
  const { list, movie, before, person } = thread;
  const shown = list.length > 0 || movie !== undefined;
  const found: Reference[] = [];
  const add = (kind: Reference['kind'], { start, end }: Span, id: number | undefined): void => {
    const taken = found.some((other) => start < other.end && other.start < end);
    if (!taken) found.push({ kind, start, end, id });
  };
  for (const match of everyMatch(text, OF_YEAR)) {
    const year = fullYear(match[1] ?? '');
    const known = [...list, ...(movie === undefined ? [] : [movie])];
    const id =
      namesakes.find((one) => one.year === year)?.id ?? known.find((one) => yearOf(one) === year);
    if (id !== undefined) add('movie', spanOf(match), id);
  }
  if (namesakes.length > 1) {
    for (const match of everyMatch(text, ORIGINAL)) add('movie', spanOf(match), namesakes[0]?.id);
    for (const match of everyMatch(text, REMAKE)) add('movie', spanOf(match), namesakes.at(-1)?.id);
  }
  for (const match of everyMatch(text, SHE_OR_HE)) add('person', spanOf(match), person);
  if (person !== undefined) {
    for (const match of everyMatch(text, OF_THAT_ONE)) add('person', spanOf(match), person);
  }
  if (before !== undefined) {
    for (const match of everyMatch(text, THE_OTHER)) add('movie', spanOf(match), before);
  }
  for (const match of everyMatch(text, THAT_LAST)) {
    if (movie !== undefined) add('movie', spanOf(match), movie);
  }
  for (const { id, ...place } of nthOfList(text, { list, saga })) add('movie', place, id);
  for (const match of everyMatch(text, THAT)) {
    if (shown) add('movie', spanOf(match), movie ?? list[0]);
  }
  return found;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const spanOf = (match: RegExpMatchArray): Span => {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
};

/** A year of two digits is the one that films of the last hundred years have. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 26 ? 2000 : 1900);
