import type { CommandRequest, Interpretation } from '../core/dispatcher.ts';
import { DIRECT_CONFIDENCE } from '../finder/finder.ts';
import { NOT_UNDERSTOOD } from '../wording/talk.ts';
import { mentionsOf } from './reading/mentions.ts';
import type { Reading } from './reading/reading.ts';
import type { Understanding } from './reading/services.ts';
import { say } from './talk.ts';

/** Nothing is asked for that is understood: what the message names is shown, or it asks back. */
export function fallBack(reading: Reading, services: Understanding): Interpretation {
  const { finder, routes } = services;
  const mentions = mentionsOf(reading);
  const text = reading.message.raw;
  const [movie] = finder.movies(text, 1);
  const [person] = finder.people(text, { limit: 1 });
  if (movie && movie.confidence >= DIRECT_CONFIDENCE) {
    return run({ command: 'ficha', args: { titulo: text } });
  }
  if (person && person.confidence >= DIRECT_CONFIDENCE)
    return about('persona', [`id:${person.id}`]);
  if (mentions.movies.length > 0) {
    return run({ command: 'ficha', args: { titulo: mentions.movies[0] ?? text } });
  }
  if (mentions.people.length > 0) return about('persona', mentions.people);
  if (Object.keys(mentions.filters).length > 0) {
    const route = routes.get('descubrir');
    const args = route?.read(mentions);
    if (route && args) return run({ command: route.command, args });
  }
  const few = reading.message.words.length <= FEW_WORDS;
  return few ? run({ command: 'buscar', args: { texto: text } }) : say(NOT_UNDERSTOOD);

  function about(intent: string, people: readonly string[]): Interpretation {
    const route = routes.get(intent);
    const args = route?.read({ ...mentions, people });
    return route && args
      ? run({ command: route.command, args })
      : run({ command: 'buscar', args: { texto: text } });
  }
}

/** What so few words may be is looked up; more of them are a sentence that was not understood. */
const FEW_WORDS = 5;

const run = (request: CommandRequest): Interpretation => ({ kind: 'run', request });
