import type { Interpretation } from '../../core/dispatcher.ts';
import type { Mentions } from '../../core/mentions.ts';
import type { Finder } from '../../finder/finder.ts';
import type { Thread } from '../memory/thread.ts';
import type { Reading } from '../reading/reading.ts';

const ORIGINAL = /original|antigu[ao]|viej[ao]|primera version|clasic[ao]/u;
const REMAKE = /remake|nuev[ao]|moderna|version nueva|reciente/u;

/**
 * The last request again with what the message puts right: another film of the same title by its year, "la
 * original", or the film or person that it names instead.
 */
export function correct(
  { message }: Reading,
  { movies, people }: Mentions,
  thread: Thread,
  finder: Finder,
): Interpretation | undefined {
  const { request } = thread;
  if (!request) return undefined;
  const again = (option: string, value: string): Interpretation => ({
    kind: 'run',
    request: { command: request.command, args: { ...request.args, [option]: value } },
  });
  const [movie] = movies;
  if (movie !== undefined) {
    return 'titulo' in request.args
      ? again('titulo', movie)
      : { kind: 'run', request: { command: 'ficha', args: { titulo: movie } } };
  }
  const [person] = people;
  if (person !== undefined) return again('nombre' in request.args ? 'nombre' : 'persona', person);
  const film = thread.movie === undefined ? undefined : finder.movieById(thread.movie);
  if (!film || !('titulo' in request.args)) return undefined;
  const namesakes = [...finder.moviesTitled(film.title), film]
    .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index)
    .sort((a, b) => a.year - b.year);
  const meant = ORIGINAL.test(message.plain)
    ? namesakes[0]
    : REMAKE.test(message.plain)
      ? namesakes.at(-1)
      : namesakes.find(({ year }) =>
          new RegExp(`(?<!\\d)(?:${year}|${year % 100})(?!\\d)`).test(message.plain),
        );
  return meant && meant.id !== film.id ? again('titulo', `id:${meant.id}`) : undefined;
}
