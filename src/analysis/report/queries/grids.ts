import { z } from 'zod';
import { defineQuery } from '../../../catalogue/query.ts';

/** A cell of a table that counts films by two measures, each by the edges that it has reached. */
export const GridCell = z.object({
  across: z.number(),
  up: z.number(),
  count: z.number(),
});
export type GridCell = Readonly<z.infer<typeof GridCell>>;

type Edges = { across: readonly number[]; up: readonly number[] };

const grid = (across: string, up: string, known: string) =>
  defineQuery<Edges, GridCell>(
    GridCell,
    `
    SELECT
      len(list_filter($across, lambda edge: ${across} >= edge))::INTEGER AS across,
      len(list_filter($up, lambda edge: ${up} >= edge))::INTEGER AS up,
      count(*)::INTEGER AS count
    FROM movies WHERE ${known} GROUP BY ALL
  `,
  );

/** Films by votes and score. */
export const votesAndScores = grid('vote_count', 'vote_average', 'vote_count > 0');

/** Films by budget and revenue, both known. */
export const budgetsAndRevenues = grid('budget', 'revenue', 'budget > 0 AND revenue > 0');
