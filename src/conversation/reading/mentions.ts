import type { Mentions } from '../../core/mentions.ts';
import { fold } from '../../core/text.ts';
import { parseMonth, WEEKDAYS } from '../../spanish/calendar.ts';
import { filterArgs, type Reading, type Spoken } from './reading.ts';

/** What a reading mentions, as commands take it. */
export function mentionsOf({ spoken, filters, message, character }: Reading): Mentions {
  const known = spoken.filter(({ id }) => id !== undefined);
  const movies = known.filter(({ kind }) => kind === 'movie');
  const people = known.filter(({ kind }) => kind === 'person');
  const ids = (of: readonly Spoken[]): string[] => [...new Set(of.map(({ id }) => `id:${id}`))];
  const unwanted = ids(people.filter(({ negated }) => negated));
  const month = message.words.find(({ text }) => isMonth(text))?.text;
  const weekday = message.words.find(({ text }) => WEEKDAY_NAMES.has(text))?.text;
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

/** Month and no other word: names in full, slips in the longer ones. */
const isMonth = (word: string): boolean =>
  word.length >= MONTH_MIN && /^[a-z]+$/.test(word) && parseMonth(word)?.[0] === word[0];
const MONTH_MIN = 4;
const WEEKDAY_NAMES: ReadonlySet<string> = new Set(
  WEEKDAYS.flatMap((day) => [fold(day), `${fold(day).replace(/s$/, '')}s`]),
);
