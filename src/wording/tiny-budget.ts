import { TINY_BUDGET } from '../core/returns.ts';
import { counted, type Wording } from './formats.ts';

/** The warning that a figure of return rests on absurdly small budgets. */
export const tinyBudgetWarning = (wording: Wording, count: number): string =>
  `Ojo: la cifra incluye ${counted(wording, count, 'película')} con un presupuesto declarado de menos de ${wording.integer(TINY_BUDGET)} USD, que dispara el retorno.`;
