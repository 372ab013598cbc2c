import type { Interpretation } from '../core/dispatcher.ts';
import { button } from '../reply/actions.ts';
import { notInCatalogue } from '../wording/not-known.ts';
import { movieLabel } from '../wording/titles.ts';
import type { Guess } from './intents/classifier.ts';
import { best, KEEPS_FILM } from './intents/kinds.ts';
import type { Reading } from './reading/reading.ts';
import type { Understanding } from './reading/understanding.ts';
import { say } from './small-talk.ts';

/** What follows a title and makes it that of a later part; more than a few parts are a rating, or a year. */
const PART = /^ (?:parte )?([2-5])(?= ?(?:$|[?!.,]))/u;

/** "Dune 2": a part that the saga of a film doesn't have here; undefined where it does. */
export function laterPart(
  { message: { plain }, spoken }: Reading,
  guesses: readonly Guess[],
  { finder, sagaOf, coveredUntil }: Pick<Understanding, 'finder' | 'sagaOf' | 'coveredUntil'>,
): Interpretation | undefined {
  const [film, another] = spoken;
  if (film?.kind !== 'movie' || film.id === undefined || film.referred || another) return undefined;
  const [said = '', part] = plain.slice(film.end).match(PART) ?? [];
  if (part === undefined || KEEPS_FILM.test(best(guesses).intent)) return undefined;
  const movie = finder.movieById(film.id);
  if (!movie || sagaOf(film.id).length >= Number(part)) return undefined;
  const target = { command: 'ficha', args: { titulo: `id:${film.id}` } };
  const typed = `${plain.slice(film.start, film.end)}${said}`;
  return say(notInCatalogue(typed, coveredUntil, true), [button(movieLabel(movie), target)]);
}
