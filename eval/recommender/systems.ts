import { dealPages } from '../../src/recommender/similar/diverse-pages.ts';
import { createModel, type ModelOptions } from '../../src/recommender/training/likeness-model.ts';
import { at } from '../../src/recommender/training/sparse.ts';
import type { Recommender, System } from './baselines.ts';
import type { EvaluationData } from './data.ts';

/** How many films are stored beside each. */
const STORED = 50;

/** The recommender as it is: the films in the order in which requests show them, five at a time. */
export function recommender(options: ModelOptions): Recommender {
  const model = createModel(options);
  const { films } = options.catalogue;
  return (film) => {
    model.load(film);
    const ranked = model
      .similar(STORED)
      .map((one) => ({ film: one.film, collectionId: at(films.collections, one.film) }));
    const shown = dealPages(ranked, 1).flat();
    const later = ranked.filter((one) => !shown.includes(one));
    return [...shown, ...later].map((one) => one.film);
  };
}

/** The recommender as it is, without the ratings and without the lists written by hand. */
export function systems({ catalogue, affinities }: EvaluationData): System[] {
  return [
    {
      name: 'full, without lists',
      fitted: true,
      fit: (ratings) => recommender({ catalogue, ratings, affinities: [] }),
    },
    {
      name: 'full, without ratings',
      fitted: false,
      fit: () => recommender({ catalogue, ratings: undefined, affinities }),
    },
    {
      name: 'full',
      fitted: true,
      fit: (ratings) => recommender({ catalogue, ratings, affinities }),
    },
  ];
}
