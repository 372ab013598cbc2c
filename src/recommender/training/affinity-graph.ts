import { createBest } from '../top-k.ts';
import type { FilmTable } from './film-table.ts';
import { at, invert, type Lists, listsByKey, realAt } from './sparse.ts';

/** What somebody wrote: who loved one film may see another, and why. Ids are TMDB's. */
export interface Affinity {
  readonly movieId: number;
  /** From 1, the best first. */
  readonly place: number;
  readonly otherId: number;
  /** What both share, in Spanish. */
  readonly motive: string;
}

/** The lists written by hand as a graph, loaded with one film at a time. */
export interface AffinityGraph {
  /** Films with a list of their own. */
  readonly listed: readonly number[];
  /** Films that some list holds. */
  readonly named: readonly number[];
  /** A film's own list, best first. */
  own(film: number): Int32Array;
  /** Why a film is in another's list; undefined where it isn't. */
  motive(film: number, other: number): string | undefined;
  /** How many lists of other films than these two hold the second. */
  timesNamed(film: number, other: number): number;
  /**
   * Makes ready what `listedBy`, `together` and `near` tell of a film. Its own list is never looked at, so that what
   * is learnt about films with a list holds for those without.
   * @param likeness of the film with another that has a list
   */
  load(film: number, likeness: (other: number) => number): void;
  /** Whether any other film's list holds the loaded one. */
  isNamed(): boolean;
  /** How high the list of this film holds the loaded one: 0–1, 0 when it does not. */
  listedBy(film: number): number;
  /** How much lists that hold the loaded film hold this one too. */
  together(film: number): number;
  /** How much the lists of the films most like the loaded one hold this one. */
  near(film: number): number;
  /** Films for which one of the three is not 0; valid until the next `load`. */
  touched(): readonly number[];
}

/** The first of a list counts 1, each next one this much less. */
const PLACE_STEP = 0.06;
/** How many films like the loaded one lend it their lists. */
const LENDERS = 20;
/** Only what is more alike than this lends, and as much as it is; … */
const LENDING_FROM = 1.3;
/** … beside a film of which so little is known that none is, what is nearly as alike as the one most like it. */
const LENDING_SHARE = 0.7;
/** A film that itself lists the loaded one lends so much more. */
const LISTER_LENDS = 2;

/** @param affinities in any order; those of films that the catalogue lacks don't count */
export function createAffinityGraph(
  affinities: readonly Affinity[],
  { ids, count: filmCount }: FilmTable,
): AffinityGraph {
  const edges = edgesOf(affinities, ids);
  const lists = listsByKey(
    Int32Array.from(edges, ({ film }) => film),
    Int32Array.from(edges, ({ other }) => other),
    filmCount,
  );
  const motives = new Map(
    edges.map(({ film, other, motive }) => [film * filmCount + other, motive]),
  );
  const everyFilm = Int32Array.from({ length: filmCount }, (_, film) => film);
  const listers = invert(lists, filmCount, everyFilm, filmCount);
  const listed = nonEmpty(lists, filmCount);
  const listedBy = new Float64Array(filmCount);
  const together = new Float64Array(filmCount);
  const near = new Float64Array(filmCount);
  const touched: number[] = [];
  let isNamed = false;

  const add = (sums: Float64Array, film: number, amount: number): void => {
    if (realAt(listedBy, film) === 0 && realAt(together, film) === 0 && realAt(near, film) === 0) {
      touched.push(film);
    }
    sums[film] = realAt(sums, film) + amount;
  };
  const addList = (sums: Float64Array, film: number, weight: number, loaded: number): void => {
    const start = at(lists.offsets, film);
    for (let k = start; k < at(lists.offsets, film + 1); k++) {
      const other = at(lists.values, k);
      if (other !== loaded) add(sums, other, weight * placeWeight(k - start));
    }
  };
  const addNear = (film: number, likeness: (other: number) => number): void => {
    const lenders = createBest(LENDERS, everyFilm);
    for (const other of listed) if (other !== film) lenders.offer(other, likeness(other));
    const sorted = lenders.sorted();
    const from = Math.min(LENDING_FROM, LENDING_SHARE * (sorted[0]?.score ?? 0));
    const weights = new Map(
      sorted.map(({ film: other, score }) => [other, Math.max(0, score - from)]),
    );
    for (const lister of listersOf(film)) {
      weights.set(lister, (weights.get(lister) ?? 0) + LISTER_LENDS * realAt(listedBy, lister));
    }
    for (const [other, weight] of weights) if (weight > 0) addList(near, other, weight, film);
  };
  const listersOf = (film: number): Int32Array =>
    listers.values.subarray(at(listers.offsets, film), at(listers.offsets, film + 1));
  const own = (film: number): Int32Array =>
    lists.values.subarray(at(lists.offsets, film), at(lists.offsets, film + 1));

  return {
    listed,
    named: nonEmpty(listers, filmCount),
    own,
    motive: (film, other) => motives.get(film * filmCount + other),
    timesNamed: (film, other) =>
      at(listers.offsets, other + 1) -
      at(listers.offsets, other) -
      (motives.has(film * filmCount + other) ? 1 : 0),
    load(film, likeness) {
      for (const one of touched) {
        listedBy[one] = 0;
        together[one] = 0;
        near[one] = 0;
      }
      touched.length = 0;
      const naming = listersOf(film);
      isNamed = naming.length > 0;
      for (const lister of naming) {
        const weight = placeWeight(own(lister).indexOf(film));
        add(listedBy, lister, weight);
        addList(together, lister, weight, film);
      }
      addNear(film, likeness);
    },
    isNamed: () => isNamed,
    listedBy: (film) => realAt(listedBy, film),
    together: (film) => realAt(together, film),
    near: (film) => realAt(near, film),
    touched: () => touched,
  };
}

/** The films of each affinity as places in the film table, each list in its order. */
function edgesOf(affinities: readonly Affinity[], ids: Int32Array) {
  const films = new Map(Array.from(ids, (id, film) => [id, film]));
  return [...affinities]
    .sort((a, b) => a.movieId - b.movieId || a.place - b.place)
    .flatMap(({ movieId, otherId, motive }) => {
      const [film, other] = [films.get(movieId), films.get(otherId)];
      if (film === undefined || other === undefined || film === other) return [];
      return [{ film, other, motive }];
    });
}

const placeWeight = (place: number): number => 1 - PLACE_STEP * place;

function nonEmpty({ offsets }: Lists, count: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < count; i++) if (at(offsets, i + 1) > at(offsets, i)) found.push(i);
  return found;
}
