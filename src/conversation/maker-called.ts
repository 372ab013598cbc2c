import type { Interpretation } from '../core/dispatcher.ts';
import { fold } from '../core/text.ts';
import { DIRECT_CONFIDENCE } from '../finder/resolve.ts';
import type { Understanding } from './reading/understanding.ts';
import { LIKELY } from './thresholds.ts';

/** Whoever made fewer films is less known than a film about them. */
const FILMS_MADE = 10;

/**
 * "Hitchcock", "Chaplin": a surname alone means whoever made many films, though a film about them is called so.
 * @param line as it was typed, small slips allowed
 */
export async function makerCalled(
  line: string,
  { finder, careerOf, routes }: Pick<Understanding, 'finder' | 'careerOf' | 'routes'>,
): Promise<Interpretation | undefined> {
  const typed = fold(line);
  if (!/^\p{L}{4,}$/u.test(typed)) return undefined;
  const [movie] = finder.movies(typed, 1);
  if (!movie || movie.confidence < DIRECT_CONFIDENCE) return undefined;
  // A film's title is found through slips that hide a name among thousands.
  const [person] = finder.people(movie.matched, { limit: 1, role: 'director' });
  if (!person || person.exact || person.confidence < LIKELY || fold(movie.matched).includes(' '))
    return undefined;
  const { directed } = await careerOf(person.id);
  const route = directed >= FILMS_MADE ? routes.get('persona') : undefined;
  const people = [`id:${person.id}`];
  const args = route?.read({ movies: [], titles: [], people, filters: {}, text: typed });
  return route && args && { kind: 'run', request: { command: route.command, args } };
}
