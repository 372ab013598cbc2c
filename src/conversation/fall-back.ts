import type { CommandRequest, Interpretation } from '../core/dispatcher.ts';
import type { Mentions } from '../core/mentions.ts';
import { fold } from '../core/text.ts';
import type { PersonMatch } from '../finder/finder.ts';
import { DIRECT_CONFIDENCE } from '../finder/resolve.ts';
import { button } from '../reply/actions.ts';
import { NOT_UNDERSTOOD, notInCatalogue } from '../wording/not-known.ts';
import { movieLabel } from '../wording/titles.ts';
import { mentionsOf } from './reading/command-mentions.ts';
import { SMALL } from './reading/name-strength.ts';
import type { Reading } from './reading/reading.ts';
import type { Understanding } from './reading/understanding.ts';
import { say } from './small-talk.ts';
import { LIKELY } from './thresholds.ts';

/** Nothing is asked for that is understood: what the message names is shown, or it asks back. */
export async function fallBack(reading: Reading, services: Understanding): Promise<Interpretation> {
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
/** Less likely ones are no nearer than any other. */
const NEAR_LEAST = 0.25;
/** Leading parts and films directed. */
const KNOWN_LEAST = 5;
/** Of a saga typed by ear each film has its share of the chance. */
const SHARES_MAX = 10;
/** Small words around a title: "¿y Oppenheimer?". */
const AROUND = /^[¿¡\s]*(?:y|e|pero|entonces)\s+|[?!.…\s]+$/giu;

/** What may be a title or a name, and is none for sure. */
async function unknownTitle(
  { message }: Reading,
  services: Understanding,
): Promise<Interpretation> {
  const { finder, coveredUntil } = services;
  const typed = message.raw.replace(AROUND, '');
  if (typed === '') return say(NOT_UNDERSTOOD);
  const found = finder.movies(typed, SHARES_MAX);
  const movies = found.slice(0, NEAR_MAX);
  const chance = found.reduce((sum, { confidence }) => sum + confidence, 0);
  const holds = (name: string): boolean => ` ${fold(name)} `.includes(` ${fold(typed)} `);
  const known = await knownPeople(typed, services);
  const [person] = known;
  if (person && person.confidence >= Math.max(LIKELY, chance)) {
    const mentions = { movies: [], titles: [], people: [`id:${person.id}`], filters: {} };
    return aboutPeople({ ...mentions, text: message.plain }, typed, services);
  }
  const isNamed = known.some(({ name }) => holds(name));
  if (chance >= LIKELY && !isNamed) return run({ command: 'ficha', args: { titulo: typed } });
  if (isNamed || movies.some(({ matched }) => holds(matched)))
    return run({ command: 'buscar', args: { texto: typed } });
  const near = movies
    .filter(({ confidence }) => confidence >= NEAR_LEAST)
    .map((one) => button(movieLabel(one), { command: 'ficha', args: { titulo: `id:${one.id}` } }));
  return say(notInCatalogue(typed, coveredUntil, near.length > 0), near);
}

/** Whoever has a name, and did more than a few films: of others nobody asks by one of their names. */
async function knownPeople(
  typed: string,
  { finder, careerOf }: Pick<Understanding, 'finder' | 'careerOf'>,
): Promise<readonly PersonMatch[]> {
  const people = finder.people(typed, { limit: NEAR_MAX });
  const careers = await Promise.all(people.map(({ id }) => careerOf(id)));
  return people.filter((person, place) => {
    const { leads = 0, directed = 0 } = careers[place] ?? {};
    return person.exact || leads + directed >= KNOWN_LEAST;
  });
}

const run = (request: CommandRequest): Interpretation => ({ kind: 'run', request });
