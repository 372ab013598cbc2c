import type { CommandRequest, Interpretation } from '../core/dispatcher.ts';
import type { Mentions } from '../core/mentions.ts';
import type { RawArgs } from '../core/message.ts';
import { resolveMovie } from '../finder/resolve.ts';
import { characterIn, characterNames } from '../spanish/characters.ts';
import { parseEpoch } from '../spanish/epochs.ts';
import { roleIn } from '../spanish/roles.ts';
import { NOTHING_SHOWN } from '../wording/films-shown.ts';
import { NO_SUCH_FILTER } from '../wording/not-known.ts';
import { carry, WHERE } from './carry.ts';
import { peopleMeant } from './follow-up/people-meant.ts';
import type { Guess } from './intents/classifier.ts';
import { isPlaceholder } from './intents/features.ts';
import { ABOUT_FILM, ABOUT_PERSON, best, KEEPS_FILM } from './intents/kinds.ts';
import type { Thread } from './memory/thread.ts';
import { peopleOfFilm } from './people-of-film.ts';
import { mentionsOf } from './reading/command-mentions.ts';
import { SMALL } from './reading/name-strength.ts';
import type { Reading } from './reading/reading.ts';
import type { Understanding } from './reading/understanding.ts';
import { outside, say, smallTalk } from './small-talk.ts';
import { SURE } from './thresholds.ts';
import { bothFacts } from './two-facts.ts';
import { unknownPerson } from './unknown-person.ts';

/** Intents that list somebody's films: a director's are those that they directed. */
const LISTS_OF = new Set(['filmografia', 'descubrir']);

/** Does what the likeliest intent asks whose needs are met, by the message or by what was talked about. */
export async function act(
  reading: Reading,
  guesses: readonly Guess[],
  thread: Thread,
  services: Understanding,
): Promise<Interpretation | undefined> {
  const { coveredUntil, routes } = services;
  const said = mentionsOf(reading);
  if (wantsUnknown(reading, guesses)) return say(NO_SUCH_FILTER);
  const carried = carry(reading, said, guesses, thread, services);
  const heard = isHeard(reading, services);
  const mentionsNothing = carried.mentions === said && isBare(reading, said);
  for (const { intent: guessed, confidence } of carried.guesses) {
    // A change of no list asks for one.
    const intent = guessed === 'refinar' && !isBare(reading, said) ? 'descubrir' : guessed;
    if (confidence < SURE * best(carried.guesses).confidence || confidence < 0.12) break;
    if (ANOTHER_NAME.test(reading.message.raw) && mentionsNothing) break;
    const talk = smallTalk(intent, reading.message.plain) ?? outside(intent, coveredUntil);
    if (talk && (confidence < TALK_LEAST || !heard)) continue;
    if (talk) {
      if (said.movies.length + said.people.length === 0 || confidence > 0.8) return talk;
      continue;
    }
    // "Las 2 torres" asks nothing of the bot because nothing else is likelier.
    if (mentionsNothing && confidence < SURE) continue;
    const route = routes.get(intent);
    if (intent === WHERE && !knowsWhere(carried.mentions, services)) {
      return outside('fuera_streaming', coveredUntil);
    }
    const mentions = await mentionsFor(intent, carried.mentions, reading, services);
    const args = route?.read(mentions);
    if (route && args && isFuture(args, services.lastYear)) {
      return outside('fuera_futuro', coveredUntil);
    }
    const unknown =
      args && (intent === 'descubrir' || intent === 'contar')
        ? unknownPerson(reading, { intent, args }, services)
        : undefined;
    if (unknown) return run(unknown);
    if (route && args) {
      const asked = /^dato_/.test(intent)
        ? bothFacts(reading.pattern, args, services.classifier)
        : args;
      return run({ command: route.command, args: asked });
    }
    if (
      route &&
      ABOUT_FILM.test(intent) &&
      confidence > SURE &&
      carried.mentions.movies.length === 0
    ) {
      return say(NOTHING_SHOWN);
    }
  }
  return undefined;
}

/** So sure a change of a list must be that says nothing to change it by. */
const CHANGES = 0.6;
const WISH =
  /^(?:(?:y|e|pero|mejor|quiero|una?|alguna?|algo|dame|busco|ok|dale|vale) )*(?:que|con|sin|ambientad[ao]s?) /u;

/** "Que no tenga groserías": a wish that films can't be told by. */
const wantsUnknown = (
  { message, spoken, filters }: Reading,
  guesses: readonly Guess[],
): boolean => {
  const { intent, confidence } = best(guesses);
  const text = message.plain.replace(/^[^a-z0-9]+/u, '');
  const nothing = spoken.length + filters.length === 0;
  return nothing && intent === 'refinar' && confidence >= CHANGES && WISH.test(text);
};

/** "¿Y Encanto?": what has a capital there is a name, whatever else it means. */
const ANOTHER_NAME = /^[¿\s]*[Yy] \p{Lu}\p{Ll}+\s*\?*$/u;

/** Whether there is something to say of where a film can be watched; of a film that is there at least where to look. */
const knowsWhere = (
  { movies: [movie] }: Mentions,
  { knowsServices, finder }: Understanding,
): boolean =>
  knowsServices || (movie !== undefined && resolveMovie(finder, movie).kind === 'found');

/** Words that nobody has used with the bot are no small talk. */
const TALK_LEAST = 0.35;

/** Whether most of the words of a message are some that people use with the bot, and not only their stems. */
function isHeard({ pattern }: Reading, { classifier }: Understanding): boolean {
  const telling = pattern.filter((word) => !isPlaceholder(word) && !SMALL.has(word));
  const known = telling.filter((word) => classifier.knows(word)).length;
  return telling.length === 0 || known * 2 >= telling.length;
}

/** Whether a message names and refers to nothing. */
const isBare = ({ spoken, filters, character }: Reading, { month, weekday }: Mentions): boolean =>
  spoken.length + filters.length === 0 && !character && !month && !weekday;

/** Shorter names are in too many others. */
const PART_MIN = 4;

/** What is mentioned, with who or what an intent needs and the message only tells by something else. */
async function mentionsFor(
  intent: string,
  mentions: Mentions,
  reading: Reading,
  services: Understanding,
): Promise<Mentions> {
  if (ABOUT_PERSON.test(intent) || intent === 'descubrir') {
    const told = await peopleOfFilm(mentions, services);
    if (told) return told;
  }
  if (intent === 'dato_personaje' && mentions.movies.length === 0) {
    const part = mentions.character ?? characterIn(mentions.text);
    const name = part === undefined ? undefined : characterNames(part).at(-1);
    const film =
      name === undefined || name.length < PART_MIN ? undefined : await services.filmOfPart(name);
    if (film !== undefined) return { ...mentions, movies: [`id:${film}`] };
  }
  if (KEEPS_FILM.test(intent)) return { ...mentions, movies: asTyped(mentions, reading) };
  return LISTS_OF.has(intent) ? inTheirRoles(mentions, reading, services) : mentions;
}

/** What is kept is kept of a film that was meant: a title that isn't sure is asked about, as the command does. */
function asTyped({ movies, titles }: Mentions, { spoken }: Reading): readonly string[] {
  const named = spoken.filter(({ kind, id }) => kind === 'movie' && id !== undefined);
  const [first] = named;
  const typed = titles[0];
  return named.length === 1 && first && !first.referred && typed ? [typed] : movies;
}

/** "De Tarantino" means what he directed, "con Tarantino" what he plays in. */
async function inTheirRoles(
  mentions: Mentions,
  reading: Reading,
  services: Understanding,
): Promise<Mentions> {
  if (mentions.people.length === 0 || roleIn(mentions.text)) return mentions;
  const meant = await peopleMeant(reading, services);
  const people = meant.length > 0 ? meant.map(({ raw }) => raw) : mentions.people;
  return { ...mentions, people };
}

/** Whether only films of years after the catalogue's last one are asked for: a night may well be in one. */
function isFuture(args: RawArgs, lastYear: number): boolean {
  const epoch = args['epoca'] === undefined ? undefined : parseEpoch(args['epoca']);
  return epoch !== undefined && 'from' in epoch && (epoch.from ?? 0) > lastYear;
}

const run = (request: CommandRequest): Interpretation => ({ kind: 'run', request });
