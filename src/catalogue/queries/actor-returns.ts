import { TINY_BUDGET } from '../../core/money.ts';
import { defineQuery } from '../query.ts';

/** An actor's films, without those that they also directed. */
export interface ActorReturns {
  /** 1 woman, 2 man, 0 unknown. */
  readonly gender: number;
  readonly count: number;
  /** Sum of revenue / budget; a film whose budget or revenue is unknown adds 0. */
  readonly totalReturn: number;
  /** Films whose budget and revenue are both known. */
  readonly withData: number;
  /** Films left out because the same person directed them. */
  readonly directed: number;
  /** Films with data whose budget is under `TINY_BUDGET`: their return means little. */
  readonly tinyBudgets: number;
}

/** The success of an actor, measured by return on investment. */
export const actorReturns = defineQuery<{ id: number }, ActorReturns>(`
  SELECT
    (SELECT gender FROM people WHERE id = $id)::INTEGER AS gender,
    count(*) FILTER (NOT directed)::INTEGER AS count,
    coalesce(fsum("return") FILTER (NOT directed), 0)::DOUBLE AS "totalReturn",
    count(*) FILTER (NOT directed AND budget > 0 AND revenue > 0)::INTEGER AS "withData",
    count(*) FILTER (directed)::INTEGER AS directed,
    count(*) FILTER (NOT directed AND budget BETWEEN 1 AND ${TINY_BUDGET - 1} AND revenue > 0)::INTEGER
      AS "tinyBudgets"
  FROM cast_by_person
  WHERE person_id = $id
`);
