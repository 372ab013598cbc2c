/** Films that each may propose, and that a night takes in all. */
export const EACH_MAX = 3;
export const NOMINATIONS_MAX = 20;
/** More films than that are voted on in two rounds; so many come into the second. */
export const ONE_ROUND = 10;
export const FINALISTS = 5;
