import type { CommandRequest, Interpretation } from '../core/dispatcher.ts';
import type { Mentions } from '../core/mentions.ts';
import type { RawArgs } from '../core/message.ts';
import { resolveMovie } from '../finder/resolve.ts';
import { characterIn, characterNames } from '../spanish/characters.ts';
import { parseEpoch } from '../spanish/epochs.ts';
import { roleIn } from '../spanish/roles.ts';
import { NOTHING_SHOWN } from '../wording/talk.ts';
import { peopleMeant } from './follow-up/people-meant.ts';
import type { Guess } from './intents/classifier.ts';
import { isPlaceholder } from './intents/features.ts';
import { ABOUT_FILM, ABOUT_MEMBERS, ABOUT_PERSON, best, KEEPS_FILM } from './intents/kinds.ts';
import type { Thread } from './memory/thread.ts';
import { peopleOfFilm } from './people-of-film.ts';
import type { FilterMention } from './reading/filter-mentions.ts';
import { mentionsOf } from './reading/mentions.ts';
import { SMALL } from './reading/name-strength.ts';
import type { Reading } from './reading/reading.ts';
import { type StrangeTitle, strangeTitle } from './reading/strange-name.ts';
import type { Understanding } from './reading/understanding.ts';
import { outside, say, smallTalk } from './small-talk.ts';
import { CARRIED, LIKELY, SURE, TALKS } from './thresholds.ts';
import { unknownPerson } from './unknown-person.ts';

/** Prizes, which the catalogue knows nothing of; "Oscar" alone is a name. */
const PRIZES =
  /(?<![a-z])(?:oscars|oscares|(?:el|un|al|los|algun|del) oscar(?! [a-z]{4})|goyas|(?:el|un|los) goya(?! [a-z]{4})|globos? de oro|palma de oro|nominaciones|(?:que|cuantos|algun) premios?)(?![a-z])/u;
/** "¿De qué hace Darín?" */
const PART_ASKED = /de que (?:la )?hac|que papel|que personaje|a quien interpreta|de quien hac/u;
/** So sure a question about the film at hand must be, whose words are also filters. */
const PLAINLY = 0.8;
/** "Me aburro" speaks of nobody. */
const ASKS_FOR_ANYTHING = /^(?:descubrir|para_|ayuda|acerca|gustos)/;
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
  if (PRIZES.test(reading.message.plain)) {
    const prizes = outside('fuera_premios', coveredUntil);
    if (prizes) return prizes;
  }
  const carried = carry(reading, said, guesses, thread, services);
  const heard = isHeard(reading, services);
  const mentionsNothing = carried.mentions === said && isBare(reading, said);
  for (const { intent, confidence } of carried.guesses) {
    if (confidence < SURE * best(carried.guesses).confidence || confidence < 0.12) break;
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
    if (route && args) return run({ command: route.command, args });
    if (route && ABOUT_FILM.test(intent) && confidence > SURE && said.movies.length === 0) {
      return say(NOTHING_SHOWN);
    }
  }
  return undefined;
}

/** "¿Dónde la veo?" */
const WHERE = 'donde';
/** What may stand beside it: on which service, in which country. */
const BESIDE_WHERE: ReadonlySet<FilterMention['option']> = new Set(['en', 'pais']);

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

const isWithin = (
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean => one.start >= other.start && one.end <= other.end;

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

/** "Esa wea": a word that is nobody's may also point at what was spoken of. */
const POINTS = /(?<![a-z])(?:es[aeo]s?|est[aeo]s?|aquel(?:la)?|mism[ao])(?![a-z])/u;

/** Whether words that may be a title are the last of a message that points at nothing else. */
const endsWith = ({ message: { plain } }: Reading, { end }: StrangeTitle): boolean =>
  !/[a-z0-9]/u.test(plain.slice(end)) && !POINTS.test(plain);

/** The message with the film or person that is being talked about in place of one that it doesn't name. */
function carry(
  reading: Reading,
  said: Mentions,
  guesses: readonly Guess[],
  thread: Thread,
  services: Understanding,
): { mentions: Mentions; guesses: readonly Guess[] } {
  const { classifier } = services;
  const strange = strangeTitle(reading, services);
  // "Toy stori" is one title, though "toy" alone sounds like another.
  const whole = strange && reading.spoken.every((one) => isWithin(one, strange));
  if (strange && whole) {
    const withTitle = classifier.classify(strange.pattern);
    const { intent, confidence } = best(withTitle);
    const likely = strange.confidence >= LIKELY && ABOUT_FILM.test(intent);
    const keeps = KEEPS_FILM.test(intent) && said.movies.length === 0;
    const another =
      ABOUT_FILM.test(intent) && endsWith(reading, strange) && said.movies.length === 0;
    if (confidence >= CARRIED && (keeps || likely || another)) {
      return { mentions: { ...said, movies: [strange.text] }, guesses: withTitle };
    }
  }
  if (thread.movie !== undefined && said.movies.length === 0 && said.people.length === 1) {
    const withMovie = classifier.classify([...reading.pattern, 'en', '{pelicula}']);
    const top = best(withMovie);
    const asked = PART_ASKED.test(reading.message.plain);
    if (asked && top.intent === 'dato_papel' && top.confidence >= CARRIED) {
      return { mentions: { ...said, movies: [`id:${thread.movie}`] }, guesses: withMovie };
    }
  }
  const own = best(guesses);
  const elsewhere = own.confidence >= SURE && ABOUT_MEMBERS.test(own.intent);
  const movie = thread.movie ?? (thread.list.length === 1 ? thread.list[0] : undefined);
  if (movie !== undefined && !elsewhere && said.movies.length === 0 && said.people.length === 0) {
    const withMovie = classifier.classify([...reading.pattern, '{pelicula}']);
    const top = best(withMovie);
    const asks = ABOUT_FILM.test(top.intent) || ABOUT_FILM.test(own.intent);
    const talks = smallTalk(own.intent, '') !== undefined && own.confidence > 0.7;
    const about = { ...said, movies: [`id:${movie}`] };
    const beside = top.intent === WHERE ? BESIDE_WHERE : undefined;
    const alone = reading.filters.every(({ option }) => beside?.has(option));
    if (asks && !talks && top.confidence >= CARRIED && alone) {
      return { mentions: about, guesses: withMovie };
    }
    // "¿Es muy larga?" asks that of the film, though its words could narrow a list.
    const words = reading.message.words.flatMap(({ spelled }) => spelled.split(' '));
    const plainly = classifier.classify([...words, '{pelicula}']);
    const question = best(plainly);
    if (/^dato_/.test(question.intent) && question.confidence >= PLAINLY && !talks) {
      return { mentions: { ...about, filters: {} }, guesses: plainly };
    }
  }
  const other =
    (own.confidence >= TALKS && !ABOUT_PERSON.test(own.intent)) ||
    (own.confidence >= SURE && ASKS_FOR_ANYTHING.test(own.intent));
  if (
    thread.person !== undefined &&
    !other &&
    said.people.length === 0 &&
    said.movies.length === 0
  ) {
    const withPerson = classifier.classify([...reading.pattern, '{persona}']);
    const top = best(withPerson);
    if (ABOUT_PERSON.test(top.intent) && top.confidence >= CARRIED) {
      return { mentions: { ...said, people: [`id:${thread.person}`] }, guesses: withPerson };
    }
  }
  return { mentions: said, guesses };
}

const run = (request: CommandRequest): Interpretation => ({ kind: 'run', request });
