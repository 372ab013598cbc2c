/** Below this budget, in US dollars, a return means little: the data hold budgets of $1. */
export const TINY_BUDGET = 1_000;
