import { z } from 'zod';
import type { Filters, Order } from '../../../core/filters.ts';
import { defineQuery, type Params, type Query } from '../../query.ts';
import { conditionOf } from './conditions.ts';
import { ALL_FILMS, fittingFilms } from './fitting.ts';
import { orderSql } from './orders.ts';

/** A film of a list, with what lists show of it. */
export const ListedFilm = z.object({
  id: z.number(),
  year: z.number(),
  /** ISO date of release. */
  date: z.string(),
  /** Minutes; 0 when unknown. */
  runtime: z.number(),
  /** TMDB's mean vote, 0–10. */
  score: z.number(),
  votes: z.number(),
  /** US dollars; 0 when unknown. */
  budget: z.number(),
  revenue: z.number(),
  /** See `genresOf`. */
  genres: z.number(),
  /** Films of the whole list. */
  total: z.number(),
});
export type ListedFilm = Readonly<z.infer<typeof ListedFilm>>;

/** A query with the values of its parameters. */
export interface Bound<R> {
  readonly query: Query<Params, R>;
  readonly params: Params;
}

/** Which films, in which order, and which of them to show. */
export interface FilmList {
  readonly filters: Filters;
  readonly order: Order;
  /** What tells one random order from another. */
  readonly seed?: number;
  readonly limit: number;
  readonly offset: number;
}

/** Some films that pass the filters, in their order; none past the end. */
export function filmList({ filters, order, seed, limit, offset }: FilmList): Bound<ListedFilm> {
  const { sql, params } = conditionOf(filters);
  const { from, params: fitting } = order === 'fitting' ? fittingFilms(filters) : ALL_FILMS;
  return {
    query: defineQuery(
      ListedFilm,
      `
        SELECT id, year::INTEGER AS year, strftime(date, '%Y-%m-%d') AS date, runtime::INTEGER AS runtime,
          round(score::DOUBLE, 1) AS score, votes, budget::DOUBLE AS budget, revenue::DOUBLE AS revenue, genres, total
        FROM (
          SELECT id, year, date, runtime, score, votes, budget, revenue, genres, count(*) OVER ()::INTEGER AS total
          FROM ${from} WHERE ${sql} ORDER BY ${orderSql(order)} LIMIT $limit OFFSET $offset)`,
    ),
    params: {
      ...params,
      ...fitting,
      limit,
      offset,
      ...(order === 'random' && { seed: seed ?? 0 }),
    },
  };
}

/** How many films pass the filters. */
export function filmCount(filters: Filters): Bound<{ readonly films: number }> {
  const { sql, params } = conditionOf(filters);
  return {
    query: defineQuery(
      z.object({ films: z.number() }),
      `SELECT count(*)::INTEGER AS films FROM discovery WHERE ${sql}`,
    ),
    params,
  };
}
