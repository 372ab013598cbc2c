import { setImmediate as others } from 'node:timers/promises';
import type { MovieRef } from '../../core/option.ts';
import { fold } from '../../core/text.ts';
import type { Finder } from '../../finder/finder.ts';
import { DIRECT_CONFIDENCE } from '../../finder/resolve.ts';
import type { FilmRow } from './film-row.ts';

/** A film of a row, those that it may be, or nothing of the catalogue's. */
type Match =
  | { readonly kind: 'found'; readonly movie: MovieRef }
  | { readonly kind: 'doubtful'; readonly movies: readonly MovieRef[] }
  | { readonly kind: 'none' };

/** Rows that are about one film, and which. */
export interface MatchedFilm {
  readonly rows: readonly [FilmRow, ...FilmRow[]];
  readonly match: Match;
}

/** Below this a film has nothing to do with the title. */
const DOUBTFUL_CONFIDENCE = 0.5;
const CANDIDATES_MAX = 4;
/** Sites differ by a year: festivals, premieres elsewhere. */
const YEARS_APART = 1;

const NONE: Match = { kind: 'none' };

/**
 * The films of an export, each once, as the catalogue knows them. Others have their turn meanwhile: a title that isn't
 * written as the catalogue has it takes milliseconds.
 */
export async function matchFilms(
  rows: readonly FilmRow[],
  finder: Finder,
): Promise<readonly MatchedFilm[]> {
  const grouped = new Map<string, [FilmRow, ...FilmRow[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const same = grouped.get(key);
    if (same) same.push(row);
    else grouped.set(key, [row]);
  }
  const films: MatchedFilm[] = [];
  for (const group of grouped.values()) {
    films.push({ rows: group, match: matchFilm(group[0], finder) });
    await others();
  }
  return films;
}

const keyOf = ({ tmdb, imdb, title, year, series }: FilmRow): string =>
  [series ? 'series' : '', tmdb ?? imdb ?? (fold(title) || title), tmdb || imdb ? '' : year].join(
    '|',
  );

/** The film of a row: by its ids where it has any, which decide; else by its title and year. */
function matchFilm({ title, year, tmdb, imdb, series }: FilmRow, finder: Finder): Match {
  if (series) return NONE;
  if (tmdb !== undefined || imdb !== undefined) {
    const movie =
      (tmdb !== undefined ? finder.movieById(tmdb) : undefined) ??
      (imdb !== undefined ? finder.movies(imdbId(imdb), 1)[0] : undefined);
    return movie ? { kind: 'found', movie } : NONE;
  }
  if (title === '') return NONE;
  return matchTitled(title, year, finder) ?? matchAlike(title, year, finder);
}

const imdbId = (number: number): string => `tt${String(number).padStart(7, '0')}`;

/** A title as the catalogue has it: of the year that is told, or of the next to it. */
function matchTitled(title: string, year: number | undefined, finder: Finder): Match | undefined {
  const titled = finder.moviesTitled(title);
  if (year === undefined) {
    const [only, ...more] = titled;
    if (!only) return undefined;
    return more.length === 0
      ? { kind: 'found', movie: only }
      : { kind: 'doubtful', movies: titled.slice(0, CANDIDATES_MAX) };
  }
  const movie =
    titled.find((candidate) => candidate.year === year) ??
    titled.find((candidate) => isNear(candidate, year));
  return movie && { kind: 'found', movie };
}

/** A title that the catalogue has otherwise: never of another year. */
function matchAlike(title: string, year: number | undefined, finder: Finder): Match {
  const alike = finder
    .movies(year === undefined ? title : `${title} ${year}`, CANDIDATES_MAX)
    .filter((movie) => movie.confidence >= DOUBTFUL_CONFIDENCE && isNear(movie, year));
  const [best] = alike;
  if (!best) return NONE;
  return best.confidence >= DIRECT_CONFIDENCE
    ? { kind: 'found', movie: best }
    : { kind: 'doubtful', movies: alike };
}

const isNear = (movie: MovieRef, year: number | undefined): boolean =>
  year === undefined || Math.abs(movie.year - year) <= YEARS_APART;
