import type { Interpretation } from '../core/dispatcher.ts';
import type { RawArgs } from '../core/message.ts';
import { DIRECT_CONFIDENCE, type Finder } from '../finder/finder.ts';

/**
 * What a message that names no command asks for: the card of the film that it surely means, the figures of the
 * person that it surely means, and in doubt a search.
 */
export function interpret(text: string, finder: Finder): Interpretation {
  const [movie] = finder.movies(text, 1);
  const [person] = finder.people(text, { limit: 1 });
  const sureMovie = movie?.confidence ?? 0;
  const surePerson = person?.confidence ?? 0;
  if (sureMovie >= DIRECT_CONFIDENCE && sureMovie >= surePerson) {
    return run('ficha', { titulo: text });
  }
  if (person && surePerson >= DIRECT_CONFIDENCE) {
    const command = person.roles[0] === 'director' ? 'get_director' : 'get_actor';
    return run(command, { nombre: `id:${person.id}` });
  }
  return run('buscar', { texto: text });
}

const run = (command: string, args: RawArgs): Interpretation => ({
  kind: 'run',
  request: { command, args },
});
