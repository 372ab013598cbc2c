import type { Mentions } from '../../core/mentions.ts';
import { fold } from '../../core/text.ts';
import { parseMonth, parseWeekday, WEEKDAYS } from '../../spanish/calendar.ts';
import { filterArgs, type Reading, type Spoken } from './reading.ts';
import type { Message } from './words.ts';

/** What a reading mentions, as commands take it. */
export function mentionsOf({ spoken, filters, message, character }: Reading): Mentions {
  const known = spoken.filter(({ id }) => id !== undefined);
  const films = known.filter(({ kind }) => kind === 'movie');
  const wanted = films.filter(({ negated }) => !negated);
  // "Como Matrix, pero que no sea Matrix 2"; of films none of which is wanted it is said which.
  const movies = wanted.length > 0 ? wanted : films;
  const people = known.filter(({ kind }) => kind === 'person');
  const ids = (of: readonly Spoken[]): string[] => [...new Set(of.map(({ id }) => `id:${id}`))];
  const unwanted = ids(people.filter(({ negated }) => negated));
  const month = named(message, isMonth, AT_MONTH, parseMonth);
  const weekday = named(message, (word) => WEEKDAY_NAMES.has(word), AT_DAY, parseWeekday);
  const typed = ({ start, end }: { start: number; end: number }): string =>
    message.words
      .filter((word) => word.start >= start && word.end <= end)
      .map(({ text }) => text)
      .join(' ');
  return {
    movies: ids(movies),
    titles: movies.map(typed),
    people: ids(people.filter(({ negated }) => !negated)),
    filters: {
      ...filterArgs(filters),
      ...(unwanted.length > 0 && { sin_persona: unwanted.join('+') }),
    },
    text: message.plain,
    ...(character && { character: typed(character) }),
    ...(month && { month }),
    ...(weekday && { weekday }),
  };
}

/** What stands before a month or a day that is cut short or misspelt: "en ene", "los juebes". */
const AT_MONTH = /^(?:en|de|del|mes)$/;
const AT_DAY = /^(?:los|el|en|dia|dias|un)$/;

/** The first word that is a name in full; else the first that means one where one is expected. */
function named(
  { words }: Message,
  isName: (word: string) => boolean,
  before: RegExp,
  parse: (word: string) => string | undefined,
): string | undefined {
  const name = words.find(({ text }) => isName(text));
  const meant = words.find(
    ({ text }, place) =>
      /^[a-z]{3,}$/.test(text) &&
      before.test(words[place - 1]?.spelled ?? '') &&
      parse(text) !== undefined,
  );
  return (name ?? meant)?.text;
}

/** Month and no other word: names in full, slips in the longer ones. */
const isMonth = (word: string): boolean =>
  word.length >= MONTH_MIN && /^[a-z]+$/.test(word) && parseMonth(word)?.[0] === word[0];
const MONTH_MIN = 4;
const WEEKDAY_NAMES: ReadonlySet<string> = new Set(
  WEEKDAYS.flatMap((day) => [fold(day), `${fold(day).replace(/s$/, '')}s`]),
);
