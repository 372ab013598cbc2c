import type { RawArgs } from '../core/message.ts';
import { DIRECT_CONFIDENCE, type Finder } from '../finder/finder.ts';

/** A command and the raw values of its options. */
export interface Interpretation {
  readonly command: string;
  readonly args: RawArgs;
}

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
    return { command: 'ficha', args: { titulo: text } };
  }
  if (person && surePerson >= DIRECT_CONFIDENCE) {
    const command = person.roles[0] === 'director' ? 'get_director' : 'get_actor';
    return { command, args: { nombre: `id:${person.id}` } };
  }
  return { command: 'buscar', args: { texto: text } };
}
