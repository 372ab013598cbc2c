import { createAffinityGraph } from '../../src/recommender/training/affinity-graph.ts';
import { createCoRatings } from '../../src/recommender/training/co-ratings.ts';
import { FEATURES, type Feature } from '../../src/recommender/training/features.ts';
import { createLikeness } from '../../src/recommender/training/likeness.ts';
import { WEIGHTS, type Weights } from '../../src/recommender/training/ranker.ts';
import { createPool } from '../../src/recommender/training/recommendable-films.ts';
import { createShortlist } from '../../src/recommender/training/shortlist.ts';
import { realAt } from '../../src/recommender/training/sparse.ts';
import type { EvaluationData } from './data.ts';
import { agreementOf, examplesOf, type ListAgreement, type ListExample } from './examples.ts';
import { fitWeights } from './logit.ts';

/** The folds of the lists: no film is judged by weights that its own list helped to fit. */
const FOLDS = 3;

/** The shortlist has been picked by these already, so that the fit can't see what they are worth: they stay as they are. */
const BY_HAND: readonly Feature[] = [
  'genres',
  'decades',
  'english',
  'animationApart',
  'documentaryApart',
  'horrorApart',
  'childrenApart',
  'shortApart',
  'concertApart',
  'comedyApart',
];

const held = (weights: Weights, but: Partial<Weights> = {}): Partial<Weights> => ({
  ...Object.fromEntries(BY_HAND.map((name) => [name, weights[name]])),
  ...but,
});

/** A film that no list names is listed by none, nor together with any. */
const UNNAMED = { listedBy: 0, together: 0 };

/** Fits the ranker's weights on the lists written by hand and prints them, with how well they do on lists left out. */
export function printFit({ catalogue, ratings, affinities }: EvaluationData): void {
  const graph = createAffinityGraph(affinities, catalogue.films);
  const pool = createPool(catalogue.films, graph);
  const coRatings = createCoRatings(ratings, catalogue.films.count);
  const likeness = createLikeness(catalogue, pool, graph, coRatings);
  const examples = examplesOf(graph.listed, likeness, createShortlist(likeness, pool));
  for (const [name, given] of [
    ['named', held(WEIGHTS.named)],
    ['unnamed', held(WEIGHTS.unnamed, UNNAMED)],
  ] as const) {
    const weights = fittedTo(examples, given);
    const rounded = FEATURES.map((feature, i) => `${feature}: ${realAt(weights, i).toFixed(2)}`);
    process.stdout.write(`${name}: { ${rounded.join(', ')} }\n`);
    const { five, recall, found } = crossValidated(examples, given);
    process.stdout.write(
      `  on lists left out: of the first five ${five.toFixed(3)} are on the list, of the list ${recall.toFixed(3)}` +
        ` are in the first 25 (${found.toFixed(3)} on the shortlist)\n`,
    );
  }
}

const fittedTo = (examples: readonly ListExample[], given: Partial<Weights>): Float64Array =>
  fitWeights(
    examples,
    FEATURES.length,
    new Map(
      Object.entries(given).map(([name, weight]) => [FEATURES.indexOf(name as Feature), weight]),
    ),
  );

function crossValidated(examples: readonly ListExample[], given: Partial<Weights>): ListAgreement {
  const sums = { five: 0, recall: 0, found: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const [test, train] = [true, false].map((isTest) =>
      examples.filter((_, i) => (i % FOLDS === fold) === isTest),
    );
    const agreement = agreementOf(test ?? [], fittedTo(train ?? [], given));
    for (const name of ['five', 'recall', 'found'] as const) sums[name] += agreement[name] / FOLDS;
  }
  return sums;
}
