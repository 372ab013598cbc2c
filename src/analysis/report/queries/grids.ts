import { defineQuery } from '../../../catalogue/query.ts';

/** A cell of a table that counts films by two measures, each by the edges that it has reached. */
export interface GridCell {
  readonly across: number;
  readonly up: number;
  readonly count: number;
}

type Edges = { across: readonly number[]; up: readonly number[] };

const grid = (across: string, up: string, known: string) =>
  defineQuery<Edges, GridCell>(`
    SELECT
      len(list_filter($across, lambda edge: ${across} >= edge))::INTEGER AS across,
      len(list_filter($up, lambda edge: ${up} >= edge))::INTEGER AS up,
      count(*)::INTEGER AS count
    FROM movies WHERE ${known} GROUP BY ALL
  `);

/** Films by votes and score. */
export const votesAndScores = grid('vote_count', 'vote_average', 'vote_count > 0');

/** Films by budget and revenue, both known. */
export const budgetsAndRevenues = grid('budget', 'revenue', 'budget > 0 AND revenue > 0');
