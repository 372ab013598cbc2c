/**
 * Every number that was tuned. A score is a sum of log-odds, so a weight says how much the odds of "people like both"
 * grow, on a logarithmic scale, for a likeness of 1.
 */
export const WEIGHTS = {
  /** Both films belong to the same saga. */
  collection: 3,
  /** Cosine of the sets of directors. */
  director: 2,
  /** Square root of the cosine of the first cast, the first ones heavier. */
  cast: 0.8,
  /** Square root of the idf-weighted cosine of the keywords. */
  keywords: 2.4,
  /** The idf-weighted cosine of the genres. */
  genres: 1.8,
  /** One is animated and the other is not; the same for documentaries, and for children's films. */
  genreMismatch: 0.8,
  /** Square root of the idf-weighted cosine of the stems of overview and tagline. */
  text: 0.8,
  /** Same original language. */
  language: 1.8,
  /** The idf-weighted cosine of the countries. */
  country: 0.6,
  /** The idf-weighted cosine of the production companies. */
  studio: 0.9,
  /** Taken off for the square root of the decades between them. */
  era: 2.2,
  /** Logarithm of the share of people who like the film. */
  popularity: 0.65,
  /** Points (0–10) of the Bayesian mean of the votes above the mean of all films. */
  quality: 0.6,
  /** Shrunk cosine of the people who like both. */
  coRating: 40,
  /** Logarithm of how much oftener people like both than chance would have it. */
  lift: 0.9,
} as const;

export type Weights = { readonly [K in keyof typeof WEIGHTS]: number };
