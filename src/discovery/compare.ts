import { genresOf } from '../catalogue/genre-bits.ts';
import { comparedFilms } from '../catalogue/queries/discovery/compared-films.ts';
import type { MovieRef } from '../core/option.ts';
import type { BarChart } from '../reply/chart.ts';
import { COMPARISONS, type Comparison, type Measure } from '../spanish/comparisons.ts';
import {
  type ComparedFilm,
  chartWords,
  measureText,
  type Ranking,
} from '../wording/comparisons.ts';
import type { Wording } from '../wording/formats.ts';
import { movieLabel } from '../wording/titles.ts';
import type { Services } from './list-services.ts';

/** A film that is compared, with its ids and titles. */
export interface Compared extends ComparedFilm {
  readonly movie: MovieRef;
}

/** Reads some films, in the order in which they were named; those that are no more are left out. */
export async function readCompared(
  movies: readonly MovieRef[],
  { catalogue }: Services,
): Promise<readonly Compared[]> {
  const ids = movies.map(({ id }) => id);
  const rows = await catalogue.all(comparedFilms, { ids });
  return movies.flatMap((movie) => {
    const row = rows.find(({ id }) => id === movie.id);
    return row ? [{ ...row, genres: genresOf(row.genres), movie, label: movieLabel(movie) }] : [];
  });
}

/** A film's measure as a number, days since 1970 for its date; undefined when it isn't known. */
export function measured(film: ComparedFilm, measure: Measure): number | undefined {
  const { date, votes, budget, revenue } = film;
  const known = (amount: number): number | undefined => (amount > 0 ? amount : undefined);
  if (measure === 'date') return Date.parse(date) / 86_400_000;
  if (measure === 'return') return budget > 0 && revenue > 0 ? revenue / budget : undefined;
  if (measure === 'score') return votes > 0 ? film.score : undefined;
  return measure === 'votes' ? votes : known(film[measure]);
}

/** Films by what they are compared by, the winner first. */
export function rank<F extends ComparedFilm>(
  films: readonly F[],
  by: Comparison,
): Ranking & {
  readonly ranked: readonly F[];
} {
  const { measure, least } = COMPARISONS[by];
  const known = films.flatMap((film) => {
    const value = measured(film, measure);
    return value === undefined ? [] : [{ film, value }];
  });
  known.sort((a, b) => (least ? a.value - b.value : b.value - a.value));
  return {
    by,
    measure,
    ranked: known.map(({ film }) => film),
    firsts: known.filter(({ value }) => value === known[0]?.value).length,
    unknown: films.filter((film) => measured(film, measure) === undefined),
  };
}

/** The measure as bars; undefined where fewer than two films have it, and for dates. */
export function comparisonChart(
  { measure, ranked }: Ranking,
  wording: Wording,
): BarChart | undefined {
  if (measure === 'date' || ranked.length < 2) return undefined;
  return {
    form: 'bars',
    locale: wording.locale,
    ...chartWords(measure),
    items: ranked.map((film) => ({
      label: film.label,
      value: measured(film, measure) ?? 0,
      text: measureText(film, measure, wording),
    })),
  };
}
