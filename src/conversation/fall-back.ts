import type { CommandRequest, Interpretation } from '../core/dispatcher.ts';
import type { Mentions } from '../core/mentions.ts';
import { fold } from '../core/text.ts';
import { DIRECT_CONFIDENCE } from '../finder/finder.ts';
import { button } from '../reply/actions.ts';
import { NOT_UNDERSTOOD, notInCatalogue } from '../wording/talk.ts';
import { movieLabel } from '../wording/titles.ts';
import { mentionsOf } from './reading/mentions.ts';
import { SMALL } from './reading/name-strength.ts';
import type { Reading } from './reading/reading.ts';
import type { Understanding } from './reading/understanding.ts';
import { say } from './small-talk.ts';
import { LIKELY } from './thresholds.ts';

/** Nothing is asked for that is understood: what the message names is shown, or it asks back. */
export function fallBack(reading: Reading, services: Understanding): Interpretation {
  const { routes } = services;
  const mentions = mentionsOf(reading);
  const text = reading.message.raw;
  const whole = wholeName(text, services);
  if (whole) return whole;
  if (mentions.movies.length > 0) {
    return run({ command: 'ficha', args: { titulo: mentions.movies[0] ?? text } });
  }
  if (mentions.people.length > 0) return aboutPeople(mentions, text, services);
  if (Object.keys(mentions.filters).length > 0) {
    const route = routes.get('descubrir');
    const args = route?.read(mentions);
    if (route && args) return run({ command: route.command, args });
  }
  const { words } = reading.message;
  const asksOnly = words.length > 1 && words.every(({ spelled }) => isAsking(spelled, services));
  const few = words.length <= FEW_WORDS && !asksOnly;
  return few ? unknownTitle(reading, services) : say(NOT_UNDERSTOOD);
}

/** Fewer words are told from others by what was said before. */
const WHOLE_LEAST = 2;

/** A title or a name, small slips among it, and nothing beside it; undefined where anything is asked. */
export function namedWhole(
  { message, filters, spoken, pattern }: Reading,
  services: Understanding,
): Interpretation | undefined {
  const asks = pattern.some((word) => services.classifier.knows(word) && !SMALL.has(word));
  const refers = filters.length > 0 || spoken.some(({ referred }) => referred);
  if (asks || refers || message.words.length < WHOLE_LEAST) return undefined;
  return wholeName(message.raw, services);
}

/** The film or the person that a whole text surely names. */
function wholeName(text: string, services: Understanding): Interpretation | undefined {
  const [movie] = services.finder.movies(text, 1);
  if (movie && movie.confidence >= DIRECT_CONFIDENCE) {
    return run({ command: 'ficha', args: { titulo: text } });
  }
  const [person] = services.finder.people(text, { limit: 1 });
  if (!person || person.confidence < DIRECT_CONFIDENCE) return undefined;
  const mentions = { movies: [], titles: [], people: [`id:${person.id}`], filters: {}, text };
  return aboutPeople(mentions, text, services);
}

function aboutPeople(mentions: Mentions, text: string, { routes }: Understanding): Interpretation {
  const route = routes.get('persona');
  const args = route?.read(mentions);
  return route && args
    ? run({ command: route.command, args })
    : run({ command: 'buscar', args: { texto: text } });
}

/** Whether a word is one that people ask with: where nothing else is said, no title is meant. */
const isAsking = (spelled: string, { classifier }: Understanding): boolean =>
  spelled.split(' ').every((word) => SMALL.has(word) || classifier.knows(word));

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
  if (typed === '') return say(NOT_UNDERSTOOD);
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
