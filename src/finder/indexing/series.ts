import { isNumber } from '../text/numerals.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { canonicalWords } from '../text/words.ts';

/** A film of a series (TMDB's collections). */
export interface SeriesFilm {
  readonly id: number;
  readonly collection: number;
  /** ISO date of release. */
  readonly released: string;
  readonly votes: number;
  /** Minutes, when known. */
  readonly runtime: number | null;
  readonly titles: readonly string[];
}

/** Under this many votes, or minutes (a short, a special), a film doesn't count among a series' films. */
const KNOWN_VOTES = 100;
const FEATURE_RUNTIME = 60;

/**
 * What people call the films of a series besides their titles: its name and which film of it is meant, `harry
 * potter 3`. The name is the longest beginning that most titles share; a series whose own numbers disagree with
 * the order of release (Star Wars) gets none.
 * @returns names by film id
 */
export function seriesNames(films: readonly SeriesFilm[]): ReadonlyMap<number, readonly string[]> {
  const series = new Map<number, SeriesFilm[]>();
  for (const film of films) {
    if (film.votes < KNOWN_VOTES || (film.runtime ?? FEATURE_RUNTIME) < FEATURE_RUNTIME) continue;
    const members = series.get(film.collection) ?? [];
    members.push(film);
    series.set(film.collection, members);
  }
  const names = new Map<number, string[]>();
  for (const members of series.values()) {
    members.sort((a, b) => a.released.localeCompare(b.released, 'en') || a.id - b.id);
    for (const name of sharedNames(members)) {
      for (const [i, { id }] of members.entries()) {
        names.set(id, [...(names.get(id) ?? []), `${name} ${i + 1}`]);
      }
    }
  }
  return names;
}

/** The beginnings that titles of at least two films share, each as long as it can be. */
function sharedNames(members: readonly SeriesFilm[]): readonly string[] {
  if (members.length < 2) return [];
  const titles = members.map(({ titles }) => titles.map((title) => canonicalWords(title, 'title')));
  const holders = new Map<string, Set<number>>();
  for (const [film, own] of titles.entries()) {
    for (const beginning of own.flatMap(beginnings)) {
      const films = holders.get(beginning) ?? new Set();
      holders.set(beginning, films.add(film));
    }
  }
  const shared = [...holders].filter(([, films]) => films.size > 1);
  return shared
    .filter(
      ([name, films]) =>
        !shared.some(([other, of]) => of.size >= films.size && other.startsWith(`${name} `)),
    )
    .map(([name]) => name)
    .filter((name) => numberedInOrder(titles, name));
}

/** The beginnings of a title that may name a series: not only small words, without numbers, not ending in a small word. */
function beginnings(title: readonly string[]): string[] {
  const found: string[] = [];
  for (const [i, word] of title.entries()) {
    if (isNumber(word)) break;
    if (!STOP_WORDS.has(word)) found.push(title.slice(0, i + 1).join(' '));
  }
  return found;
}

/** Whether the numbers that titles have after the name are mostly their films' places in the series. */
function numberedInOrder(
  titles: readonly (readonly (readonly string[])[])[],
  name: string,
): boolean {
  const numbers = titles.flatMap((own, i) =>
    own.flatMap((title) => {
      const number = numberAfter(title, name);
      return number === undefined ? [] : [number === i + 1];
    }),
  );
  const agreeing = numbers.filter(Boolean).length;
  return agreeing >= 2 * (numbers.length - agreeing);
}

function numberAfter(title: readonly string[], name: string): number | undefined {
  const length = name.split(' ').length;
  if (title.slice(0, length).join(' ') !== name) return undefined;
  const next = title.slice(length).find((word) => !STOP_WORDS.has(word));
  return next !== undefined && isNumber(next) ? Number(next) : undefined;
}
