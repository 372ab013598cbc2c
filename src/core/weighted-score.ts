/**
 * Best is the Bayesian mean: a film's votes with so many more beside them of a middling film. So few votes say little,
 * and many speak for themselves. With 350 of 6.0 (the mean of all films that have votes) the first of all and of every
 * genre are those that people name, and a Spanish horror film of 165 votes still comes before one that is merely well
 * known; with 300 a film of 661 devoted voters was the best comedy ever, with 500 few old films were among the first.
 */
export const PRIOR_VOTES = 350;
export const PRIOR_SCORE = 6;

/** Below this a film is known by so few that lists by date, length or money show it after the others. */
export const KNOWN_VOTES = 10;
