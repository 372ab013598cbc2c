/** Below this budget, in US dollars, a return means little: the data hold budgets of $1. */
export const TINY_BUDGET = 1_000;

/** Sum of revenue / budget; a film of which one of both is unknown adds 0. */
export const totalReturn = (movies: readonly { readonly return: number }[]): number =>
  movies.reduce((sum, movie) => sum + movie.return, 0);
