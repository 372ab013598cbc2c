/**
 * Best is the Bayesian mean: a film's votes with so many more beside them of a middling film. So few votes say little,
 * and many speak for themselves. With 300 of 6.0 (the mean of all films that have votes) the first of all are those that
 * people name, and a Spanish horror film of 165 votes still comes before one that is merely well known.
 */
export const PRIOR_VOTES = 300;
export const PRIOR_SCORE = 6;

/** Below this a film is known by so few that lists by date, length or money show it after the others. */
export const KNOWN_VOTES = 10;
