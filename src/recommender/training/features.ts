import { FLAGS } from './film-table.ts';
import type { Likeness } from './likeness.ts';
import { isRetold } from './retold.ts';
import { at, bitsAt, realAt } from './sparse.ts';

/** What the ranker looks at in a pair of films: the loaded one and one beside it. */
export const FEATURES = [
  'keywords',
  'text',
  'genres',
  'director',
  'cast',
  'retold',
  'language',
  'english',
  'decades',
  'runtime',
  'votes',
  'votesApart',
  'quality',
  'lift',
  'listedBy',
  'together',
  'near',
  'animationApart',
  'documentaryApart',
  'horrorApart',
  'childrenApart',
  'shortApart',
  'concertApart',
  'comedyApart',
] as const;
export type Feature = (typeof FEATURES)[number];

/** Added to both runtimes, so that ten minutes more matter less for a feature than for a short. */
const SOFT_MINUTES = 20;
/** A film that fewer people know is compared as if these many did: nobody should get what nobody knows. */
const LEAST_LOG_VOTES = Math.log1p(300);

/** Kinds that do not mix without a reason: 1 where one film is of the kind and the other is not. */
const KINDS = [
  ['animationApart', FLAGS.animation],
  ['documentaryApart', FLAGS.documentary],
  ['horrorApart', FLAGS.horror],
  ['childrenApart', FLAGS.forChildren],
  ['shortApart', FLAGS.short],
  ['concertApart', FLAGS.concert],
  ['comedyApart', FLAGS.comedy],
] as const satisfies readonly (readonly [Feature, number])[];

const PLACE = Object.fromEntries(FEATURES.map((name, place) => [name, place])) as Record<
  Feature,
  number
>;

/** @returns a function that fills a row with the features of the loaded film and another, in the order of `FEATURES` */
export function createFeatures(likeness: Likeness) {
  const { catalogue, sets, matchers, graph, coRatings } = likeness;
  const { films } = catalogue;
  return (other: number, row: Float64Array): void => {
    const { film } = likeness;
    const set = at(sets.of, other);
    const votes = realAt(films.logVotes, other);
    const language = at(films.languages, other);
    const isSameLanguage = language === at(films.languages, film);
    const minutes = realAt(films.minutes, other);
    const ownMinutes = realAt(films.minutes, film);
    // A maker's films in other genres have another mood.
    const mood = (1 + realAt(sets.jaccard, set)) / 2;
    row[PLACE.keywords] = Math.sqrt(matchers.keywords.cosine(other));
    row[PLACE.text] = Math.sqrt(matchers.text.cosine(other));
    row[PLACE.genres] = realAt(sets.cosine, set);
    row[PLACE.director] = Math.min(1, matchers.directors.cosine(other)) * mood;
    row[PLACE.cast] = Math.sqrt(matchers.cast.cosine(other));
    row[PLACE.retold] = isRetold(likeness, other) ? 1 : 0;
    row[PLACE.language] = isSameLanguage && language !== films.english ? 1 : 0;
    row[PLACE.english] = isSameLanguage && language === films.english ? 1 : 0;
    row[PLACE.decades] = Math.sqrt(
      Math.abs(realAt(films.years, other) - realAt(films.years, film)) / 10,
    );
    row[PLACE.runtime] =
      minutes > 0 && ownMinutes > 0
        ? Math.abs(Math.log((minutes + SOFT_MINUTES) / (ownMinutes + SOFT_MINUTES)))
        : 0;
    row[PLACE.votes] = votes;
    row[PLACE.votesApart] = Math.abs(
      votes - Math.max(LEAST_LOG_VOTES, realAt(films.logVotes, film)),
    );
    row[PLACE.quality] = realAt(films.quality, other);
    row[PLACE.lift] = coRatings?.lift(other) ?? 0;
    row[PLACE.listedBy] = Math.sqrt(graph.listedBy(other));
    row[PLACE.together] = Math.sqrt(
      graph.together(other) / Math.sqrt(Math.max(1, graph.timesNamed(film, other))),
    );
    row[PLACE.near] = Math.log1p(graph.near(other));
    const apart = bitsAt(films.flags, film) ^ bitsAt(films.flags, other);
    for (const [kind, bit] of KINDS) row[PLACE[kind]] = (apart & bit) === 0 ? 0 : 1;
  };
}
