import { dealPages } from '../../src/recommender/similar/pages.ts';
import { WEIGHTS, type Weights } from '../../src/recommender/similar/weights.ts';
import { createModel } from '../../src/recommender/training/model.ts';
import type { Ratings } from '../../src/recommender/training/ratings.ts';
import { at } from '../../src/recommender/training/sparse.ts';
import type { Recommender, System } from './baselines.ts';
import type { EvaluationData } from './data.ts';

/** Which weights are taken away to leave a part out. */
const LEFT_OUT: Readonly<Record<string, readonly (keyof Weights)[]>> = {
  collection: ['collection'],
  director: ['director'],
  cast: ['cast'],
  keywords: ['keywords'],
  genres: [
    'genres',
    'noGenre',
    'animationMismatch',
    'documentaryMismatch',
    'horrorMismatch',
    'audienceMismatch',
  ],
  text: ['text'],
  place: ['english', 'language', 'country'],
  studio: ['studio'],
  era: ['era'],
  prior: ['popularity', 'quality'],
  ratings: ['coRating', 'lift'],
};

/** Enough of the best to deal a first five from, whatever the saga rule sets aside. */
const RANKED = 25;

/** The recommender as it is: the first five that a request shows. */
export function recommender(
  { catalogue }: EvaluationData,
  ratings: Ratings | undefined,
  weights: Weights = WEIGHTS,
): Recommender {
  const model = createModel({ catalogue, ratings, weights });
  const { collections } = catalogue.films;
  return (film) => {
    model.load(film);
    const ranked = model
      .similar(RANKED)
      .map((neighbour) => ({ ...neighbour, collectionId: at(collections, neighbour.film) }));
    return dealPages(ranked, 1)[0]?.map((neighbour) => neighbour.film) ?? [];
  };
}

/** The recommender with ratings, without them, and with each part left out in turn. */
export function systems(data: EvaluationData): System[] {
  const without = (part: string, names: readonly (keyof Weights)[]): System => ({
    name: `full, without ${part}`,
    fitted: true,
    fit: (ratings) =>
      recommender(data, ratings, {
        ...WEIGHTS,
        ...Object.fromEntries(names.map((name) => [name, 0])),
      }),
  });
  return [
    ...Object.entries(LEFT_OUT).map(([part, names]) => without(part, names)),
    { name: 'content alone', fitted: false, fit: () => recommender(data, undefined) },
    { name: 'full', fitted: true, fit: (ratings) => recommender(data, ratings) },
  ];
}
