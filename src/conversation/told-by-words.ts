import { filterArgs, type Reading } from './reading/reading.ts';
import type { Understanding } from './reading/understanding.ts';

/** "La de la chica del tatuaje": one film is meant. */
const ONE_FILM =
  /^(?:(?:y|e|pero|busco|quiero|cual es|como se llama) )*(?:la|esa|aquella) (?:peli |pelicula |film )?(?:de |del |que )/u;
/** So likely the film must be whose title is nearly what is said, and so much likelier than the next. */
const LEAST = 0.4;
const LEAD = 2;

/** The film whose title is told in other words, where no film has all the themes that those words are. */
export async function toldByWords(
  { message: { plain }, spoken, filters }: Reading,
  { finder, count }: Pick<Understanding, 'finder' | 'count'>,
): Promise<number | undefined> {
  const text = plain.replace(/^[^a-z0-9]+/u, '');
  const themes = filters.filter(({ option, negated }) => option === 'tema' && !negated);
  if (spoken.length > 0 || themes.length < 2 || !ONE_FILM.test(text)) return undefined;
  const [film, next] = finder.movies(text.replace(ONE_FILM, ''), 2);
  const likely = film && film.confidence >= Math.max(LEAST, LEAD * (next?.confidence ?? 0));
  return likely && (await count(filterArgs(themes))) === 0 ? film.id : undefined;
}
