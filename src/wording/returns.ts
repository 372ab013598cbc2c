import { counted, type Wording } from './locale.ts';

/** Below this budget, in US dollars, a return means little: the data hold budgets of $1. */
export const TINY_BUDGET = 1_000;

/** The warning that a figure of return rests on absurdly small budgets. */
export const tinyBudgetWarning = (wording: Wording, count: number): string =>
  `Ojo: la cifra incluye ${counted(wording, count, 'película')} con un presupuesto declarado de menos de ${wording.integer(TINY_BUDGET)} USD, que dispara el retorno.`;
