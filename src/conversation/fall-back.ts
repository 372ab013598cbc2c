import type { CommandRequest, Interpretation } from '../core/dispatcher.ts';
import { fold } from '../core/text.ts';
import { DIRECT_CONFIDENCE } from '../finder/finder.ts';
import { button } from '../reply/actions.ts';
import { NOT_UNDERSTOOD, notInCatalogue } from '../wording/talk.ts';
import { movieLabel } from '../wording/titles.ts';
import { mentionsOf } from './reading/mentions.ts';
import type { Reading } from './reading/reading.ts';
import type { Understanding } from './reading/services.ts';
import { say } from './talk.ts';
import { LIKELY } from './thresholds.ts';

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
  return few ? unknownTitle(reading, services) : say(NOT_UNDERSTOOD);

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
const NEAR_MAX = 3;
/** Of a saga typed by ear each film has its share of the chance. */
const SHARES_MAX = 10;
/** Small words around a title: "¿y Oppenheimer?". */
const AROUND = /^[¿¡\s]*(?:y|e|pero|entonces)\s+|[?!.…\s]+$/giu;

/** What may be a title or a name, and is none for sure. */
function unknownTitle(
  { message }: Reading,
  { finder, coveredUntil }: Understanding,
): Interpretation {
  const typed = message.raw.replace(AROUND, '');
  const found = finder.movies(typed, SHARES_MAX);
  const movies = found.slice(0, NEAR_MAX);
  const chance = found.reduce((sum, { confidence }) => sum + confidence, 0);
  const [person] = finder.people(typed, { limit: 1 });
  if (chance >= LIKELY) return run({ command: 'ficha', args: { titulo: typed } });
  const holds = (name: string): boolean => ` ${fold(name)} `.includes(` ${fold(typed)} `);
  if (
    (person && (person.confidence >= LIKELY || holds(person.name))) ||
    movies.some(({ matched }) => holds(matched))
  )
    return run({ command: 'buscar', args: { texto: typed } });
  const near = movies.map((one) =>
    button(movieLabel(one), { command: 'ficha', args: { titulo: `id:${one.id}` } }),
  );
  return say(notInCatalogue(typed, coveredUntil, near.length > 0), near);
}

const run = (request: CommandRequest): Interpretation => ({ kind: 'run', request });
