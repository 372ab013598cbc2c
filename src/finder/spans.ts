import { fold } from '../core/text.ts';
import type { Finder, Mention, MovieMatch, PersonMatch, Spans } from './finder.ts';
import type { Confident } from './search/confidence.ts';
import { mentioned } from './search/mentions.ts';
import type { Searcher } from './search/rank.ts';
import { readWords } from './text/query.ts';
import type { TextKind } from './text/words.ts';

/** Neighbouring words of a message and what they may mean, best first. */
export interface Spanned<Match> {
  readonly start: number;
  readonly end: number;
  readonly matches: readonly Match[];
}

/** Whether a folded word is one of the language, and no misspelt name. */
export type IsWord = (word: string) => boolean;

/** What the words of a message mention, see `Finder.spans`. */
export type Mentions<Match> = (
  words: readonly string[],
  asTyped: IsWord,
) => readonly Spanned<Match>[];

/** How many films, and how many persons, a span is given with. */
const MATCHES_MAX = 5;

/** What the words of a message mention in one corpus. `matchOf`: a match for its folded words. */
export function mentionsIn<Match>(
  searcher: Searcher,
  words: readonly string[],
  asTyped: IsWord,
  kind: TextKind,
  keep: (item: number) => boolean,
  matchOf: (match: Confident, typed: string) => Match,
): Spanned<Match>[] {
  const { query, from } = readWords(words, kind);
  return mentioned(searcher, query, keep, asTyped).map((mention) => {
    const start = from[mention.start] ?? 0;
    const end = (from[mention.end - 1] ?? 0) + 1;
    const typed = fold(words.slice(start, end).join(' '));
    const matches = mention.ranked
      .slice(0, MATCHES_MAX)
      .map(({ item, text, chance }) =>
        matchOf({ item, text, confidence: Math.round(chance * 1000) / 1000 }, typed),
      );
    return { start, end, matches };
  });
}

interface Halves extends Pick<Finder, 'movies' | 'people'> {
  readonly movieMentions: Mentions<MovieMatch>;
  readonly personMentions: Mentions<PersonMatch>;
}

/** The words of a message with both halves of the finder over them. */
export function spansOf(finder: Halves, words: readonly string[], asTyped: IsWord): Spans {
  const textOf = (start: number, end: number): string => words.slice(start, end).join(' ');
  return {
    movies: (start, end, limit) => finder.movies(textOf(start, end), limit),
    people: (start, end, search) => finder.people(textOf(start, end), search),
    mentions: () =>
      joined(finder.movieMentions(words, asTyped), finder.personMentions(words, asTyped)),
  };
}

/** The mentions of films and of persons, one for each span, the likeliest first, of equally likely ones the longest. */
function joined(
  movies: readonly Spanned<MovieMatch>[],
  people: readonly Spanned<PersonMatch>[],
): Mention[] {
  const mentions = new Map<string, Mention>();
  const add = ({ start, end }: Spanned<unknown>, part: Partial<Mention>): void => {
    const name = `${start} ${end}`;
    const known = mentions.get(name) ?? { start, end, movies: [], people: [] };
    mentions.set(name, { ...known, ...part });
  };
  for (const span of movies) add(span, { movies: span.matches });
  for (const span of people) add(span, { people: span.matches });
  return [...mentions.values()].sort(
    (a, b) => likelihood(b) - likelihood(a) || b.end - b.start - (a.end - a.start),
  );
}

const likelihood = ({ movies, people }: Mention): number =>
  Math.max(movies[0]?.confidence ?? 0, people[0]?.confidence ?? 0);
