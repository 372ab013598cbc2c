import { z } from 'zod';
import { TINY_BUDGET } from '../../core/tiny-budget.ts';
import { defineQuery } from '../query.ts';

/** An actor's films, without those that they also directed. */
export const ActorReturns = z.object({
  /** 1 woman, 2 man, 0 unknown. */
  gender: z.number(),
  count: z.number(),
  /** Sum of revenue / budget; a film whose budget or revenue is unknown adds 0. */
  totalReturn: z.number(),
  /** Films whose budget and revenue are both known. */
  withData: z.number(),
  /** Films left out because the same person directed them. */
  directed: z.number(),
  /** Films with data whose budget is under `TINY_BUDGET`: their return means little. */
  tinyBudgets: z.number(),
});
export type ActorReturns = Readonly<z.infer<typeof ActorReturns>>;

/** The success of an actor, measured by return on investment. */
export const actorReturns = defineQuery<{ id: number }, ActorReturns>(
  ActorReturns,
  `
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
`,
);
