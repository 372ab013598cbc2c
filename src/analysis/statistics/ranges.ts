import type { Wording } from '../../wording/formats.ts';

/** US dollars. */
export const MONEY_EDGES = [1e3, 1e4, 1e5, 1e6, 5e6, 1e7, 2.5e7, 5e7, 1e8, 2e8, 5e8, 1e9];

/** Multiples of the budget. */
export const RETURN_EDGES = [0.1, 0.5, 1, 2, 3, 5, 10, 100];

/** Minutes. */
export const RUNTIME_EDGES = [15, 30, 45, 60, 75, 90, 105, 120, 135, 150, 165, 180, 240];

/** TMDB's 0–10, half a point each. */
export const SCORE_EDGES = Array.from({ length: 19 }, (_, index) => (index + 1) / 2);

export const VOTE_EDGES = [2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

/** Dollars on an axis: "1 mil", "2.5 M". */
export const shortMoney =
  ({ decimal }: Wording) =>
  (dollars: number): string =>
    dollars < 1e6 ? `${decimal(dollars / 1e3)} mil` : `${decimal(dollars / 1e6)} M`;
