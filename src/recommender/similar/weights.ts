/**
 * The weights of the score. It is a sum of log-odds: a weight says how much the logarithm of the odds of "people like
 * both" grows for a likeness of 1.
 *
 * Tuned on half of the users of MovieLens' small set, the development half of `npm run eval -- recommender` (fitted on
 * a part of them, judged by the rest; coordinate search on nDCG@5 with and without ratings), then moved by reading
 * `--listas`: collection, keywords, the mismatches, the language and `halfPopularity` are heavier, and the
 * popularity and the ratings lighter, than the search alone would have them. That costs about 0.04 of nDCG@5.
 * The constants of the prior and of the co-ratings stand with their formulas and were tuned the same way.
 */
export const WEIGHTS = {
  /** Both films belong to the same saga. */
  collection: 4,
  /** Cosine of the sets of directors. */
  director: 2,
  /** Square root of the cosine of the first cast, the first ones heavier. */
  cast: 0.8,
  /** Square root of the idf-weighted cosine of the keywords. */
  keywords: 2.7,
  /** The idf-weighted cosine of the genres. */
  genres: 2.1,
  /** Taken off when both have genres and share none. */
  noGenre: 3,
  /** Taken off when one is horror and the other is not. */
  horrorMismatch: 1.4,
  /** Taken off when one is animated and the other is not. */
  animationMismatch: 0.8,
  /** Taken off when one is a documentary and the other is not. */
  documentaryMismatch: 3.5,
  /** Taken off when one is for children and the other is not, but for documentaries. */
  audienceMismatch: 4,
  /** Square root of the idf-weighted cosine of the stems of overview and tagline. */
  text: 0.8,
  /** Same original language, English: most of the catalogue has it. */
  english: 1.8,
  /** Same original language, another. */
  language: 6,
  /** The idf-weighted cosine of the countries. */
  country: 0.6,
  /** The idf-weighted cosine of the production companies. */
  studio: 0.9,
  /** Taken off for the square root of the decades between them; half of it within a saga. */
  era: 2.4,
  /** Logarithm of the share of people who like the film, beside a film that everybody likes. */
  popularity: 1.1,
  /** The share of people who like the film asked about at which popularity counts half of that. */
  halfPopularity: 0.045,
  /** Points (0–10) of the Bayesian mean of the votes above the mean of all films. */
  quality: 0.9,
  /** Shrunk cosine of the people who like both. */
  coRating: 20,
  /** Logarithm of how much oftener people like both than chance would have it. */
  lift: 1.8,
} as const;

export type Weights = { readonly [K in keyof typeof WEIGHTS]: number };
