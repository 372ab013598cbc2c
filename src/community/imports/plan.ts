import { z } from 'zod';
import type { ImportedFilms } from '../importing.ts';
import type { FilmExport, FilmRow, FormatName } from './film-row.ts';
import type { MatchedFilm } from './match-films.ts';

const FORMATS = [
  'butaca',
  'letterboxd',
  'imdb',
  'filmaffinity',
  'tmdb',
  'movielens',
  'trakt',
] as const satisfies readonly FormatName[];

const Row = z.object({
  title: z.string(),
  year: z.int().optional(),
  rating: z.number().optional(),
  /** Milliseconds since 1970. */
  at: z.number().optional(),
  wanted: z.boolean(),
});
/** A row as it is kept until the import is pressed. */
export type KeptRow = z.infer<typeof Row>;

const Doubt = z.object({
  /** What its buttons carry. */
  number: z.int(),
  rows: z.tuple([Row], Row),
  /** The films that it may be. */
  films: z.array(z.int()),
});
export type Doubt = z.infer<typeof Doubt>;

const Plan = z.object({
  format: z.enum(FORMATS),
  read: z.int(),
  found: z.int(),
  series: z.int(),
  missing: z.array(Row),
  doubts: z.array(Doubt),
});
/** What is known of an import beside the films that it brings. */
export type Plan = z.infer<typeof Plan>;

export const writePlan = (plan: Plan): string => JSON.stringify(plan);
export const readPlan = (note: string): Plan => Plan.parse(JSON.parse(note));

/** What an export brings, and what is to be told and asked of it. */
export function planOf(
  { format }: FilmExport,
  matched: readonly MatchedFilm[],
): { readonly plan: Plan; readonly films: ImportedFilms } {
  const found = matched.flatMap(({ rows, match }) =>
    match.kind === 'found' ? rows.map((row) => ({ row: keep(row), film: match.movie.id })) : [],
  );
  const doubts = matched.flatMap(({ rows: [first, ...rest], match }, number): Doubt[] =>
    match.kind === 'doubtful'
      ? [
          {
            number,
            rows: [keep(first), ...rest.map(keep)],
            films: match.movies.map(({ id }) => id),
          },
        ]
      : [],
  );
  const isSeries = ({ rows: [{ series }] }: MatchedFilm): boolean => series === true;
  return {
    films: filmsFrom(found),
    plan: {
      format,
      read: matched.length,
      found: matched.filter(({ match }) => match.kind === 'found').length,
      series: matched.filter(isSeries).length,
      missing: matched
        .filter((film) => film.match.kind === 'none' && !isSeries(film))
        .map(({ rows: [first] }) => keep(first)),
      doubts,
    },
  };
}

/** A plan after somebody said which film a doubt is; without one: none of them. */
export function resolved(
  plan: Plan,
  doubt: Doubt,
  film: number | undefined,
): { readonly plan: Plan; readonly films: ImportedFilms } {
  const doubts = plan.doubts.filter((other) => other !== doubt);
  return film === undefined
    ? {
        plan: { ...plan, doubts, missing: [...plan.missing, doubt.rows[0]] },
        films: { seen: [], wanted: [] },
      }
    : {
        plan: { ...plan, doubts, found: plan.found + 1 },
        films: filmsFrom(doubt.rows.map((row) => ({ row, film }))),
      };
}

function keep({ title, year, rating, at, wanted = false }: FilmRow): KeptRow {
  return {
    title,
    ...(year !== undefined && { year }),
    ...(rating !== undefined && { rating }),
    ...(at !== undefined && { at: at.getTime() }),
    wanted,
  };
}

function filmsFrom(
  rows: readonly { readonly row: KeptRow; readonly film: number }[],
): ImportedFilms {
  const when = ({ at }: KeptRow) => at !== undefined && { at: new Date(at) };
  return {
    seen: rows
      .filter(({ row }) => !row.wanted)
      .map(({ row, film }) => ({
        film,
        ...(row.rating !== undefined && { rating: row.rating }),
        ...when(row),
      })),
    wanted: rows.filter(({ row }) => row.wanted).map(({ row, film }) => ({ film, ...when(row) })),
  };
}
