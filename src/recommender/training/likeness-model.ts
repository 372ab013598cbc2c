import type { Scored } from '../top-k.ts';
import { type Affinity, createAffinityGraph } from './affinity-graph.ts';
import { canStandBeside, isDouble, isFit } from './allowed-pairs.ts';
import { createCoRatings } from './co-ratings.ts';
import { createLikeness, type Likeness } from './likeness.ts';
import { createRanker, type WEIGHTS } from './ranker.ts';
import type { Catalogue } from './read-catalogue.ts';
import type { Ratings } from './read-ratings.ts';
import { createPool } from './recommendable-films.ts';
import { isRetold } from './retold.ts';
import { createShortlist } from './shortlist.ts';
import { at, realAt } from './sparse.ts';

/** Knows which films are like which. */
export interface Model {
  readonly likeness: Likeness;
  /** Makes ready what the others tell about a film. */
  load(film: number): void;
  /** @returns the `count` films to see beside the loaded one, best first: those of its own list before all others */
  similar(count: number): readonly Scored[];
  /** The same among the films whose original language is Spanish. */
  similarInSpanish(count: number): readonly Scored[];
}

export interface ModelOptions {
  readonly catalogue: Catalogue;
  readonly ratings: Ratings | undefined;
  /** Lists written by hand. */
  readonly affinities: readonly Affinity[];
  readonly weights?: typeof WEIGHTS;
}

/** What being in the film's own list adds: more than everything else together. */
const LISTED = 6;
/** What each place further down the list takes off: the ranker may move a film by some places, not turn the list over. */
const PLACE = 0.3;
/**
 * What people like together has its say in the order of the list of a very famous film, which everybody has seen for
 * reasons of their own: from these votes on a little, from those on in full.
 */
const FAMOUS = { from: Math.log1p(2000), full: Math.log1p(5000) };
const LIKED_TOGETHER = 0.6;

/** How many of a film's own saga are put forward, and by how much. */
const SAGA_FIRST = 2;
const SAGA = 1.5;

export function createModel({ catalogue, ratings, affinities, weights }: ModelOptions): Model {
  const { films } = catalogue;
  const graph = createAffinityGraph(affinities, films);
  const pool = createPool(films, graph);
  const coRatings = ratings && createCoRatings(ratings, films.count);
  const likeness = createLikeness(catalogue, pool, graph, coRatings);
  const shortlist = createShortlist(likeness, pool);
  const rank = createRanker(likeness, weights);
  let film = 0;
  let found: ReturnType<typeof shortlist.find>;

  const listed = (): Scored[] => {
    const votes = realAt(films.logVotes, film);
    const fame = Math.min(1, Math.max(0, (votes - FAMOUS.from) / (FAMOUS.full - FAMOUS.from)));
    return [...graph.own(film)].map((other, place) => ({
      film: other,
      score:
        LISTED -
        PLACE * place +
        rank(other) +
        fame * LIKED_TOGETHER * Math.log1p(coRatings?.both(other) ?? 0),
    }));
  };
  /** Of the same title, but another story. */
  const isNamesake = (other: number): boolean =>
    at(films.titles, film) === at(films.titles, other) && !isRetold(likeness, other);
  /** The two best of its saga come first of what no list names; the others have to earn their place. */
  const withSaga = (scored: readonly Scored[]): Scored[] => {
    const collection = at(films.collections, film);
    if (collection === 0) return [...scored];
    const mates = scored
      .filter((one) => at(films.collections, one.film) === collection)
      .sort((a, b) => b.score - a.score)
      .slice(0, SAGA_FIRST);
    return scored.map((one) => (mates.includes(one) ? { ...one, score: one.score + SAGA } : one));
  };
  const best = (near: Int32Array, own: readonly Scored[], count: number): Scored[] => {
    const isOwn = new Set(own.map((one) => one.film));
    const scored: Scored[] = [];
    for (const other of near) {
      if (!isOwn.has(other) && canStandBeside(films, film, other) && !isNamesake(other)) {
        scored.push({ film: other, score: rank(other) });
      }
    }
    return firstOf(
      [...own.filter((one) => isFit(films, film, one.film)), ...withSaga(scored)],
      count,
    );
  };
  /** Best first, ties in order of id, no film twice. */
  const firstOf = (scored: Scored[], count: number): Scored[] => {
    scored.sort((a, b) => b.score - a.score || at(films.ids, a.film) - at(films.ids, b.film));
    const kept: Scored[] = [];
    for (const one of scored) {
      if (!kept.some((other) => isDouble(films, other.film, one.film))) kept.push(one);
      if (kept.length === count) break;
    }
    return kept;
  };

  return {
    likeness,
    load(next) {
      film = next;
      likeness.load(film);
      found = shortlist.find();
    },
    similar: (count) => best(found.all, listed(), count),
    similarInSpanish: (count) =>
      best(
        found.spanish,
        listed().filter((one) => at(films.languages, one.film) === films.spanish),
        count,
      ),
  };
}
