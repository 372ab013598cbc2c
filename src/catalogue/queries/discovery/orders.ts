import type { Order } from '../../../core/filters.ts';
import { TINY_BUDGET } from '../../../core/returns.ts';
import { KNOWN_VOTES } from '../../../core/weighted-score.ts';

/** Films that hardly anybody voted for come last, whatever their date or length. */
const KNOWN = `(votes >= ${KNOWN_VOTES}) DESC`;

/** Good enough for somebody who lets themselves be surprised. */
const DECENT = '(votes >= 50 AND score >= 6.0) DESC';

/** A return on less is an accident of the data. */
const USABLE = `(budget >= ${TINY_BUDGET} AND revenue > 0) DESC`;

/** Each order as what follows ORDER BY over `discovery`; the best and the oldest id break ties. */
const SQL: Readonly<Record<Order, string>> = {
  best: 'weighted DESC',
  popular: 'votes DESC',
  newest: `${KNOWN}, date DESC`,
  oldest: `${KNOWN}, date`,
  gross: 'revenue DESC, weighted DESC',
  return: `${USABLE}, revenue / greatest(budget, 1) DESC`,
  budget: 'budget DESC, weighted DESC',
  longest: `${KNOWN}, runtime DESC`,
  shortest: `(runtime > 0) DESC, ${KNOWN}, runtime`,
  hidden: `${KNOWN}, weighted DESC`,
  worst: `${KNOWN}, weighted`,
  random: `${DECENT}, hash(id + $seed)`,
  fitting: 'weighted + fit DESC, weighted DESC',
};

/** What follows ORDER BY for an order; `random` takes the parameter `seed`, `fitting` the column `fit`. */
export const orderSql = (order: Order): string => `${SQL[order]}, id`;
