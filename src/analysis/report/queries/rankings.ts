import { defineQuery } from '../../../catalogue/query.ts';

type Limit = { limit: number };

export interface RankedMovie {
  readonly title: string;
  readonly year: number;
  readonly value: number;
}

const movieRanking = (value: string, where: string) =>
  defineQuery<Limit, RankedMovie>(`
    SELECT title, release_year::INTEGER AS year, ${value}::DOUBLE AS value
    FROM movies WHERE ${where} ORDER BY ${value} DESC, id LIMIT $limit
  `);

export const mostVoted = movieRanking('vote_count', 'vote_count > 0');

/** By return, of the films with a budget of at least 1,000,000 USD and a known revenue. */
export const bestReturns = movieRanking('"return"', 'budget >= 1000000 AND revenue > 0');

export interface RankedName {
  readonly name: string;
  readonly value: number;
  /** Films that the value is about. */
  readonly films: number;
}

const creditRanking = (credits: string) =>
  defineQuery<Limit, RankedName>(`
    SELECT name, ${credits}::DOUBLE AS value, ${credits}::INTEGER AS films
    FROM people WHERE ${credits} > 0 ORDER BY ${credits} DESC, id LIMIT $limit
  `);

export const busiestDirectors = creditRanking('director_credits');
export const busiestActors = creditRanking('cast_credits');

/** Median return over a person's films with a budget of at least 1,000,000 USD, for those with `atLeast` such films. */
const returnRanking = (table: string, where: string) =>
  defineQuery<Limit & { atLeast: number }, RankedName>(`
    WITH ranked AS (
      SELECT person_id, quantile_cont("return", 0.5) AS value, count(*) AS films
      FROM ${table} WHERE budget >= 1000000 AND revenue > 0 ${where}
      GROUP BY person_id HAVING count(*) >= $atLeast ORDER BY value DESC, person_id LIMIT $limit
    )
    SELECT p.name, value::DOUBLE AS value, films::INTEGER AS films
    FROM ranked JOIN people p ON p.id = person_id ORDER BY value DESC, person_id
  `);

export const bestDirectors = returnRanking('directors_by_person', '');
export const bestActors = returnRanking('cast_by_person', 'AND NOT directed');

export interface Collection {
  readonly name: string;
  readonly films: number;
  /** US dollars; films with unknown revenue add nothing. */
  readonly revenue: number;
}

const collectionRanking = (order: string) =>
  defineQuery<Limit, Collection>(`
    SELECT any_value(collection_name) AS name, count(*)::INTEGER AS films, sum(revenue)::DOUBLE AS revenue
    FROM movies WHERE collection_id IS NOT NULL
    GROUP BY collection_id HAVING ${order} > 0 ORDER BY ${order} DESC, collection_id LIMIT $limit
  `);

export const longestCollections = collectionRanking('count(*)');
export const richestCollections = collectionRanking('sum(revenue)');
