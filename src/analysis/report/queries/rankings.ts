import { z } from 'zod';
import { defineQuery } from '../../../catalogue/query.ts';

type Limit = { limit: number };

export const RankedMovie = z.object({
  title: z.string(),
  year: z.number(),
  value: z.number(),
});
export type RankedMovie = Readonly<z.infer<typeof RankedMovie>>;

const movieRanking = (value: string, where: string) =>
  defineQuery<Limit, RankedMovie>(
    RankedMovie,
    `
    SELECT title, release_year::INTEGER AS year, ${value}::DOUBLE AS value
    FROM movies WHERE ${where} ORDER BY ${value} DESC, id LIMIT $limit
  `,
  );

export const mostVoted = movieRanking('vote_count', 'vote_count > 0');

/** By return, of the films with a budget of at least 1,000,000 USD and a known revenue. */
export const bestReturns = movieRanking('"return"', 'budget >= 1000000 AND revenue > 0');

export const RankedName = z.object({
  name: z.string(),
  value: z.number(),
  /** Films that the value is about. */
  films: z.number(),
});
export type RankedName = Readonly<z.infer<typeof RankedName>>;

const creditRanking = (credits: string) =>
  defineQuery<Limit, RankedName>(
    RankedName,
    `
    SELECT name, ${credits}::DOUBLE AS value, ${credits}::INTEGER AS films
    FROM people WHERE ${credits} > 0 ORDER BY ${credits} DESC, id LIMIT $limit
  `,
  );

export const busiestDirectors = creditRanking('director_credits');
export const busiestActors = creditRanking('cast_credits');

/** Median return over a person's films with a budget of at least 1,000,000 USD, for those with `atLeast` such films. */
const returnRanking = (table: string, where: string) =>
  defineQuery<Limit & { atLeast: number }, RankedName>(
    RankedName,
    `
    WITH ranked AS (
      SELECT person_id, quantile_cont("return", 0.5) AS value, count(*) AS films
      FROM ${table} WHERE budget >= 1000000 AND revenue > 0 ${where}
      GROUP BY person_id HAVING count(*) >= $atLeast ORDER BY value DESC, person_id LIMIT $limit
    )
    SELECT p.name, value::DOUBLE AS value, films::INTEGER AS films
    FROM ranked JOIN people p ON p.id = person_id ORDER BY value DESC, person_id
  `,
  );

export const bestDirectors = returnRanking('directors_by_person', '');
export const bestActors = returnRanking('cast_by_person', 'AND NOT directed');

export const Collection = z.object({
  name: z.string(),
  films: z.number(),
  /** US dollars; films with unknown revenue add nothing. */
  revenue: z.number(),
});
export type Collection = Readonly<z.infer<typeof Collection>>;

const collectionRanking = (order: string) =>
  defineQuery<Limit, Collection>(
    Collection,
    `
    SELECT any_value(collection_name) AS name, count(*)::INTEGER AS films, sum(revenue)::DOUBLE AS revenue
    FROM movies WHERE collection_id IS NOT NULL
    GROUP BY collection_id HAVING ${order} > 0 ORDER BY ${order} DESC, collection_id LIMIT $limit
  `,
  );

export const longestCollections = collectionRanking('count(*)');
export const richestCollections = collectionRanking('sum(revenue)');
