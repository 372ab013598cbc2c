import { findOrdinals } from '../../spanish/ordinals.ts';
import type { Thread } from '../memory/thread.ts';

/** Something in a message that stands for a film or a person which was spoken of. */
export interface Reference {
  readonly kind: 'movie' | 'person';
  readonly start: number;
  readonly end: number;
  /** Its TMDB id; undefined where nothing was shown that it could be. */
  readonly id: number | undefined;
}

/** What a film's year is asked of, to know "la de 2010". */
export type YearOf = (movie: number) => number | undefined;

const THING = '(?: (?:peli(?:cula)?|film|de arriba|misma|ultima))?';
/** "Esa", "esta peli", "la misma": the film that is being spoken of. */
const THAT = new RegExp(
  `(?<![a-z])(?:es[ae]|est[ae]|esta ultima|aquella|dicha|la misma)${THING}(?![a-z])(?! (?:epoca|decada|noche|semana|vez|genero|director|directora|actor|actriz|ano|saga|tarde|lista))`,
  'gu',
);
const SHE_OR_HE =
  /(?<![a-z])(?:ella|el mismo|ella misma|(?<=[a-z] )el(?= ?(?:$|[?!.,])|(?: no)? (?:tambien|sale|actua))|ese (?:director|actor|tipo|tio|senor)|esa (?:directora|actriz|mina|mujer)|(?:el|la) mism[oa] (?:director|directora|actor|actriz)|est[ea] (?:actor|actriz|director|directora)|este mismo|de el(?= ?(?:$|[?!.,])))(?![a-z])/gu;
/** "La de 2010", "la del 98": one of several by its year. */
const OF_YEAR =
  /(?<![a-z])(?:la|el|esa|ese) (?:que es )?(?:de|del)(?: ano)? '?(\d{4}|\d{2})(?!\d)(?! minutos)/gu;

/** The films and persons that words like "la segunda" or "ella" stand for in a talk. */
export function findReferences(text: string, thread: Thread, yearOf: YearOf): Reference[] {
  const shown = thread.list.length > 0 || thread.movie !== undefined;
  const found: Reference[] = [];
  const add = (reference: Reference): void => {
    const taken = found.some(({ start, end }) => reference.start < end && start < reference.end);
    if (!taken) found.push(reference);
  };
  for (const match of text.matchAll(OF_YEAR)) {
    const id = ofYear(fullYear(match[1] ?? ''), thread, yearOf);
    if (id !== undefined) add({ kind: 'movie', ...spanOf(match), id });
  }
  for (const { start, end, value } of findOrdinals(text)) {
    if (thread.list.length > 0)
      add({ kind: 'movie', start, end, id: thread.list.at(value > 0 ? value - 1 : value) });
  }
  for (const match of text.matchAll(SHE_OR_HE)) {
    add({ kind: 'person', ...spanOf(match), id: thread.person });
  }
  for (const match of text.matchAll(THAT)) {
    if (shown) add({ kind: 'movie', ...spanOf(match), id: thread.movie ?? thread.list[0] });
  }
  return found;
}

const spanOf = (match: RegExpMatchArray): { start: number; end: number } => {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
};

/** A year of two digits is the one that films of the last hundred years have. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 26 ? 2000 : 1900);

function ofYear(year: number, { list, others, movie }: Thread, yearOf: YearOf): number | undefined {
  const namesake = others.find((other) => other.year === year)?.id;
  if (namesake !== undefined) return namesake;
  return [...list, ...(movie === undefined ? [] : [movie])].find((id) => yearOf(id) === year);
}
