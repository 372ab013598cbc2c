import type { Query } from '../text/query.ts';
import { type Ranked, rank, type Searcher } from './rank.ts';

/** One film or person with the confidence that a command acts on. */
export interface Confident {
  readonly item: number;
  readonly text: number;
  readonly confidence: number;
}

/** Under this chance a candidate is not worth showing. */
const LEAST_CHANCE = 0.01;

const rounded = (chance: number): number => Math.round(chance * 1000) / 1000;

/** What the words may mean, the likeliest first, with rounded confidence; empty when nothing is near. */
export function confident(
  searcher: Searcher,
  query: Query,
  keep: (item: number) => boolean,
): Confident[] {
  return rank(searcher, query, keep)
    .filter(({ chance }) => chance >= LEAST_CHANCE)
    .map(({ item, text, chance }: Ranked) => ({ item, text, confidence: rounded(chance) }));
}
