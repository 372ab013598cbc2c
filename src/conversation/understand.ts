import type { CommandRequest, Interpretation } from '../core/dispatcher.ts';
import type { Mentions } from '../core/mentions.ts';
import type { RawArgs } from '../core/message.ts';
import { cleanLine, fold } from '../core/text.ts';
import { DIRECT_CONFIDENCE } from '../finder/finder.ts';
import { parseMonth, WEEKDAYS } from '../spanish/calendar.ts';
import { parseEpoch } from '../spanish/epochs.ts';
import { NOBODY_SHOWN, NOT_UNDERSTOOD, NOTHING_SHOWN, notSoMany } from '../wording/talk.ts';
import { chosen } from './follow-up/choices.ts';
import { correct } from './follow-up/correct.ts';
import { goesOn, refine } from './follow-up/refine.ts';
import type { Guess } from './intents/classifier.ts';
import type { Thread } from './memory/thread.ts';
import { chooseNames } from './reading/choose-names.ts';
import { type Hypothesis, likeliest, type Parts } from './reading/hypotheses.ts';
import { findNames, type NameMention } from './reading/name-mentions.ts';
import { filterArgs, type Reading, type Spoken } from './reading/reading.ts';
import { findReferences } from './reading/references.ts';
import { type Message, readMessage } from './reading/words.ts';
import type { Understanding } from './services.ts';
import { outside, say, smallTalk } from './talk.ts';

/** From here an intent is acted on; below, the likeliest reading of what is mentioned is tried, or it asks back. */
const SURE = 0.42;
/** What a film or person that isn't named must gain an intent to be taken from the talk. */
const CARRIED = 0.5;

/**
 * What a message in plain words asks for.
 * @param raw a message that names no command
 * @param thread what was talked about there
 */
export async function understand<C>(
  raw: string,
  thread: Thread,
  services: Understanding<C>,
): Promise<Interpretation> {
  const line = cleanLine(raw);
  const answer = chosen(line, thread.choices);
  if (answer) return { kind: 'press', target: answer.target };

  const message = readMessage(line, services.correct);
  const exact = exactTitle(line, message, services);
  if (exact) return exact;

  const { reading, guesses } = readAll(message, thread, services);
  const missing = notShown(reading, thread);
  if (missing) return missing;
  return (
    (await followUp(reading, guesses, thread, services)) ??
    (await act(reading, guesses, thread, services)) ??
    fallBack(reading, services)
  );
}

/** A title typed in full opens its film, whatever else its words could mean; small talk and genres excepted. */
function exactTitle<C>(
  line: string,
  message: Message,
  { finder, classifier, readFilters }: Understanding<C>,
): Interpretation | undefined {
  const [movie] = finder.movies(line, 1);
  if (!movie || fold(movie.matched) !== fold(line)) return undefined;
  const words = message.words.length;
  const [filter] = readFilters(message.plain);
  if (filter && words <= 2 && filter.end - filter.start === message.plain.length) return undefined;
  const [guess] = classifier.classify(message.words.map(({ spelled }) => spelled));
  const talks = guess !== undefined && smallTalk(guess.intent, line) !== undefined;
  if (talks && guess.confidence > SURE && words <= 2) return undefined;
  return run({ command: 'ficha', args: { titulo: line } });
}

function readAll<C>(message: Message, thread: Thread, services: Understanding<C>): Hypothesis {
  const { finder, classifier, readFilters } = services;
  const vocabulary = { knows: classifier.knows, isCommon: services.isCommon };
  const names = findNames(message.words, vocabulary, finder);
  const parts = {
    message,
    names,
    chosen: chooseNames(names, message.words),
    filters: readFilters(message.plain),
    references: findReferences(message.plain, thread, (id) => finder.movieById(id)?.year),
  };
  return withOrdinaryTitle(likeliest(parts, classifier), parts, services);
}

/** Intents that ask about a film. */
const ABOUT_FILM = /^(?:dato_|ficha|recomendar|comparar|calificar|vista)/;

/**
 * A title made of words that people also ask with ("Volver", "Up") is only found where a film is asked about and
 * none is named: of the exact titles among the words, the one that makes the question most likely.
 */
function withOrdinaryTitle<C>(
  before: Hypothesis,
  parts: Parts,
  { classifier, finder }: Understanding<C>,
): Hypothesis {
  const { intent, confidence } = best(before.guesses);
  const talks = smallTalk(intent, '') !== undefined || outside(intent, '') !== undefined;
  if (before.reading.spoken.some(({ kind }) => kind === 'movie')) return before;
  if (talks && confidence > SURE) return before;
  if (!ABOUT_FILM.test(intent) && confidence > CLEAR) return before;
  const { words, plain } = parts.message;
  let found: Hypothesis | undefined;
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + ORDINARY_TITLE_MAX); to > from; to--) {
      const text = plain.slice(words[from]?.start, words[to - 1]?.end);
      const taken = parts.chosen.some((other) => other.from < to && from < other.to);
      const [movie] = text.length < 2 || taken ? [] : finder.moviesTitled(text);
      if (!movie || (from === 0 && to === words.length)) continue;
      const name: NameMention = {
        kind: 'movie',
        from,
        to,
        id: movie.id,
        confidence: 1,
        strength: STRONG,
        exact: true,
      };
      const candidate = likeliest({ ...parts, chosen: [...parts.chosen, name] }, classifier);
      const guess = best(candidate.guesses);
      if (!ABOUT_FILM.test(guess.intent) || guess.intent === 'ficha') continue;
      // "No la vi" speaks of no film called "No".
      if (guess.intent === 'vista' && text === 'no') continue;
      const score = candidate.score + LONGER * (to - from);
      if (!found || score > found.score) found = { ...candidate, score };
    }
  }
  const wins = found && (best(found.guesses).confidence > 0.6 || found.score > before.score);
  return wins && found ? found : before;
}

/** A question that is clearly about something else needs no film. */
const CLEAR = 0.75;
const ORDINARY_TITLE_MAX = 9;
const STRONG = 2;
/** Of two titles within the same words the longer one is meant. */
const LONGER = 0.15;

const best = (guesses: readonly Guess[]): Guess => guesses[0] ?? { intent: '', confidence: 0 };

/** Says so where a message refers to what was not shown. */
function notShown({ spoken }: Reading, thread: Thread): Interpretation | undefined {
  const lost = spoken.find(({ referred, id }) => referred && id === undefined);
  if (!lost) return undefined;
  if (lost.kind === 'person') return thread.movie === undefined ? say(NOBODY_SHOWN) : undefined;
  return say(thread.list.length > 0 ? notSoMany(thread.list.length) : NOTHING_SHOWN);
}

/** What only makes sense after something: more of it, a change of it, a correction, another like it. */
async function followUp<C>(
  reading: Reading,
  guesses: readonly Guess[],
  thread: Thread,
  services: Understanding<C>,
): Promise<Interpretation | undefined> {
  const { intent, confidence } = best(guesses);
  const sure = confidence >= SURE;
  const mentions = mentionsOf(reading);
  if (sure && intent === 'corregir') {
    const corrected = correct(reading, mentions, thread, services.finder);
    if (corrected) return corrected;
  }
  if (sure && intent === 'otras' && thread.request) {
    return thread.more ? { kind: 'press', target: thread.more } : undefined;
  }
  if (sure && intent === 'similar_a_esta' && mentions.movies.length === 0) {
    const movie = thread.movie ?? thread.list[0];
    if (movie === undefined) return say(NOTHING_SHOWN);
    const route = services.routes.get('recomendar');
    const args = route?.read({ ...mentions, movies: [`id:${movie}`] });
    return route && args && run({ command: route.command, args });
  }
  const likely = intent === 'refinar' && confidence > 0.3;
  const { request } = thread;
  if (request && isList(request) && mentions.movies.length === 0 && goesOn(reading, likely)) {
    return run(refine(request, reading, mentions.people));
  }
  return undefined;
}

/** Requests whose options are those of a list of films. */
const isList = ({ command }: CommandRequest): boolean =>
  ['descubrir', 'contar', 'filmografia', 'recomendacion', 'juntos'].includes(command);

/** Does what the likeliest intent asks whose needs are met, by the message or by what was talked about. */
async function act<C>(
  reading: Reading,
  guesses: readonly Guess[],
  thread: Thread,
  services: Understanding<C>,
): Promise<Interpretation | undefined> {
  const { coveredUntil, routes } = services;
  const said = mentionsOf(reading);
  const carried = carry(reading, said, guesses, thread, services);
  for (const { intent, confidence } of carried.guesses) {
    if (confidence < SURE * best(carried.guesses).confidence || confidence < 0.12) break;
    const talk = smallTalk(intent, reading.message.plain) ?? outside(intent, coveredUntil);
    if (talk) {
      if (said.movies.length + said.people.length === 0 || confidence > 0.8) return talk;
      continue;
    }
    const route = routes.get(intent);
    const args = route?.read(carried.mentions);
    if (route && args && isFuture(carried.mentions.filters, services.lastYear)) {
      return outside('fuera_futuro', coveredUntil);
    }
    if (route && args) return run({ command: route.command, args });
    if (route && ABOUT_FILM.test(intent) && confidence > SURE && said.movies.length === 0) {
      return say(NOTHING_SHOWN);
    }
  }
  return undefined;
}

/** Whether only years after the catalogue's last one are asked for. */
function isFuture(filters: RawArgs, lastYear: number): boolean {
  const epoch = filters['epoca'] === undefined ? undefined : parseEpoch(filters['epoca']);
  return epoch !== undefined && 'from' in epoch && (epoch.from ?? 0) > lastYear;
}

/** The message with the film or person that is being talked about in place of one that it doesn't name. */
function carry<C>(
  reading: Reading,
  said: Mentions,
  guesses: readonly Guess[],
  thread: Thread,
  { classifier }: Understanding<C>,
): { mentions: Mentions; guesses: readonly Guess[] } {
  const movie = thread.movie ?? (thread.list.length === 1 ? thread.list[0] : undefined);
  if (movie !== undefined && said.movies.length === 0 && said.people.length === 0) {
    const withMovie = classifier.classify([...reading.pattern, '{pelicula}']);
    const top = best(withMovie);
    const own = best(guesses);
    const asks = ABOUT_FILM.test(top.intent) || ABOUT_FILM.test(own.intent);
    const talks = smallTalk(own.intent, '') !== undefined && own.confidence > 0.7;
    if (asks && !talks && top.confidence >= CARRIED && reading.filters.length === 0) {
      return { mentions: { ...said, movies: [`id:${movie}`] }, guesses: withMovie };
    }
  }
  if (thread.person !== undefined && said.people.length === 0 && said.movies.length === 0) {
    const withPerson = classifier.classify([...reading.pattern, '{persona}']);
    const top = best(withPerson);
    if (/^(?:filmografia|persona|exito_)/.test(top.intent) && top.confidence >= CARRIED) {
      return { mentions: { ...said, people: [`id:${thread.person}`] }, guesses: withPerson };
    }
  }
  return { mentions: said, guesses };
}

/** Nothing is asked for that is understood: what the message names is shown, or it asks back. */
function fallBack<C>(reading: Reading, services: Understanding<C>): Interpretation {
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

function mentionsOf({ spoken, filters, message, character }: Reading): Mentions {
  const known = spoken.filter(({ id }) => id !== undefined);
  const movies = known.filter(({ kind }) => kind === 'movie');
  const people = known.filter(({ kind }) => kind === 'person');
  const ids = (of: readonly Spoken[]): string[] => [...new Set(of.map(({ id }) => `id:${id}`))];
  const unwanted = ids(people.filter(({ negated }) => negated));
  const month = message.words.find(({ text }) => isMonth(text))?.text;
  const weekday = message.words.find(({ text }) => WEEKDAY_NAMES.has(text))?.text;
  return {
    movies: ids(movies),
    titles: movies.map(({ start, end }) => message.plain.slice(start, end)),
    people: ids(people.filter(({ negated }) => !negated)),
    filters: {
      ...filterArgs(filters),
      ...(unwanted.length > 0 && { sin_persona: unwanted.join('+') }),
    },
    text: message.plain,
    ...(character && { character: message.plain.slice(character.start, character.end) }),
    ...(month && { month }),
    ...(weekday && { weekday }),
  };
}

/** Month and no other word: names in full, slips in the longer ones. */
const isMonth = (word: string): boolean =>
  word.length >= MONTH_MIN && /^[a-z]+$/.test(word) && parseMonth(word)?.[0] === word[0];
const MONTH_MIN = 4;
const WEEKDAY_NAMES: ReadonlySet<string> = new Set(
  WEEKDAYS.flatMap((day) => [fold(day), `${fold(day).replace(/s$/, '')}s`]),
);

const run = (request: CommandRequest): Interpretation => ({ kind: 'run', request });
