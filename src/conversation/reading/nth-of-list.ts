import { findOrdinals } from '../../spanish/ordinals.ts';

/** "La segunda parte" is one of the saga. */
const PART = /^ (?:parte|entrega|pelicula de la saga|de la saga)(?![a-z])/u;

/** "La última de Marvel" is none of those that were shown. */
const OF_OTHERS =
  /^ (?:pelicula )?(?:de|del|con) (?!(?:la|esa|esta) (?:saga|lista)|es[ao]s|ell[ao]s|tod[ao]s)/u;

/** A place of a message, and the film that it stands for; undefined where the list is shorter. */
interface Nth {
  readonly start: number;
  readonly end: number;
  readonly id: number | undefined;
}

/**
 * "La segunda", "la última": which film of the list that was shown last is meant or, where a part of it is asked for or no
 * list was shown, of the saga of the film that is being spoken of.
 */
export function nthOfList(
  text: string,
  { list, saga }: { readonly list: readonly number[]; readonly saga: readonly number[] },
): Nth[] {
  return findOrdinals(text).flatMap(({ start, end, value }) => {
    if (value < 0 && OF_OTHERS.test(text.slice(end))) return [];
    const isPart = PART.test(text.slice(end)) || list.length === 0;
    const films = isPart && saga.length > 1 ? saga : list;
    return films.length > 0 ? [{ start, end, id: films.at(value > 0 ? value - 1 : value) }] : [];
  });
}
