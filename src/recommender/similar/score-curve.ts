/** The sum of parts that stands for a score of one half. */
const MIDDLE = 2;
/** How many points of the sum take the odds of a score e times up. */
const SLOPE = 3;

/**
 * The score that is stored and shown, from the sum of the parts: the logistic curve keeps the order and reads as "how
 * surely somebody who likes one likes the other".
 * @returns 0–1
 */
export const scoreOf = (sum: number): number => 1 / (1 + Math.exp((MIDDLE - sum) / SLOPE));
