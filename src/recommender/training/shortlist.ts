import { type Best, createBest } from '../top-k.ts';
import { canStandBeside } from './allowed-pairs.ts';
import { FLAGS } from './film-table.ts';
import type { Likeness } from './likeness.ts';
import { createPoolBySets } from './pool-by-sets.ts';
import { at, bitsAt, listsByKey, realAt } from './sparse.ts';

/** Which of all films are worth a close look beside the loaded one. */
export interface Shortlist {
  /** @returns the films, in no order: of the whole pool, and of those in Spanish */
  find(): { readonly all: Int32Array; readonly spanish: Int32Array };
}

/** How many films get a close look. */
const SIZE = 200;
/** How many of those in Spanish do besides. */
const SPANISH_SIZE = 40;

/** The rough score that picks them: it has only to keep the good ones in, and is worked out for every pair. */
const ROUGH = {
  genres: 0.8,
  jaccard: 0.8,
  jaccardVotes: 0.125,
  sameGenres: 0.2,
  noGenre: -0.5,
  votes: 0.25,
  quality: 0.4,
  decades: -0.4,
  language: 1.5,
  keywords: 4,
  text: 2,
  directors: 3,
  cast: 1.5,
  characters: 2,
  names: 3,
  collection: 3,
  listedBy: 3,
  together: 3,
  near: 3.2,
};

/** The respects in which the films that share something are looked up. */
const MATCHED = ['keywords', 'text', 'directors', 'cast', 'characters', 'names'] as const;

const MISMATCH: readonly (readonly [number, number])[] = [
  [FLAGS.animation, -1.5],
  [FLAGS.documentary, -3],
  [FLAGS.horror, -1],
  [FLAGS.forChildren, -0.8],
  [FLAGS.short, -1],
];
/** By the bits in which two films differ. */
const MISMATCHES = Float64Array.from({ length: 512 }, (_, bits) =>
  MISMATCH.reduce((sum, [flag, amount]) => sum + ((bits & flag) === 0 ? 0 : amount), 0),
);

/** @param pool the films that can be recommended, the most voted first */
export function createShortlist(likeness: Likeness, pool: Int32Array): Shortlist {
  const { catalogue, sets, matchers, graph } = likeness;
  const { films } = catalogue;
  const { collections, languages } = films;
  const sparse = new Float64Array(films.count);
  const base = new Float64Array(sets.count);
  const perVote = new Float64Array(sets.count);
  const prior = Float64Array.from(
    films.logVotes,
    (votes, film) => ROUGH.votes * votes + ROUGH.quality * realAt(films.quality, film),
  );
  const bySets = createPoolBySets(pool, sets, films.logVotes, prior);
  const byLanguage = listsByKey(
    pool.map((film) => at(languages, film)),
    pool,
    films.languageCodes.length,
  );
  const inLanguage = (language: number): Int32Array =>
    byLanguage.values.subarray(
      at(byLanguage.offsets, language),
      at(byLanguage.offsets, language + 1),
    );
  const sagas = new Map<number, number[]>();
  for (const film of pool) {
    const collection = at(collections, film);
    if (collection !== 0) sagas.set(collection, [...(sagas.get(collection) ?? []), film]);
  }
  const isInPool = new Uint8Array(films.count);
  for (const film of pool) isInPool[film] = 1;
  /** The number of the search in which each film was last looked at. */
  const scoredIn = new Int32Array(films.count);
  let search = 0;
  let all = createBest(SIZE, films.ids);
  let spanish = createBest(SPANISH_SIZE, films.ids);

  const sagaMates = (): readonly number[] => sagas.get(at(collections, likeness.film)) ?? [];
  const add = (film: number, amount: number): void => {
    sparse[film] = realAt(sparse, film) + amount;
  };
  const addSparse = (): void => {
    for (const name of ['keywords', 'text', 'cast', 'characters'] as const) {
      const matcher = matchers[name];
      for (const film of matcher.touched())
        add(film, ROUGH[name] * Math.sqrt(matcher.cosine(film)));
    }
    for (const film of matchers.directors.touched()) {
      add(film, ROUGH.directors * matchers.directors.cosine(film));
    }
    for (const film of graph.touched()) {
      add(
        film,
        ROUGH.listedBy * Math.sqrt(graph.listedBy(film)) +
          ROUGH.together * Math.log1p(graph.together(film)) +
          ROUGH.near * Math.log1p(graph.near(film)),
      );
    }
    for (const film of matchers.names.touched()) add(film, ROUGH.names);
    for (const film of sagaMates()) add(film, ROUGH.collection);
  };
  const visitSparse = (visit: (film: number) => void): void => {
    for (const name of MATCHED) {
      for (const film of matchers[name].touched()) visit(film);
    }
    for (const film of graph.touched()) visit(film);
    for (const film of sagaMates()) visit(film);
  };
  const loadGenres = (): void => {
    for (let set = 0; set < sets.count; set++) {
      const jaccard = realAt(sets.jaccard, set);
      perVote[set] = ROUGH.jaccardVotes * jaccard;
      base[set] =
        ROUGH.genres * realAt(sets.cosine, set) +
        ROUGH.jaccard * jaccard +
        ROUGH.sameGenres * realAt(sets.same, set) +
        (jaccard === 0 ? ROUGH.noGenre : 0);
    }
  };
  const scoreOf = (other: number): number => {
    const { film } = likeness;
    const set = at(sets.of, other);
    const language = at(languages, film);
    return (
      realAt(base, set) +
      realAt(perVote, set) * realAt(films.logVotes, other) +
      realAt(prior, other) +
      realAt(sparse, other) +
      (at(languages, other) === language && language !== films.english ? ROUGH.language : 0) +
      realAt(MISMATCHES, bitsAt(films.flags, film) ^ bitsAt(films.flags, other)) +
      ROUGH.decades *
        Math.sqrt(Math.abs(realAt(films.years, other) - realAt(films.years, film)) / 10)
    );
  };
  const offer = (best: Best, other: number, score: number): void => {
    if (score >= best.least() && canStandBeside(films, likeness.film, other)) {
      best.offer(other, score);
    }
  };
  const look = (other: number): void => {
    if (at(scoredIn, other) === search || isInPool[other] === 0) return;
    scoredIn[other] = search;
    const score = scoreOf(other);
    offer(all, other, score);
    if (at(languages, other) === films.spanish) offer(spanish, other, score);
  };

  return {
    find() {
      const { film } = likeness;
      loadGenres();
      addSparse();
      all = createBest(SIZE, films.ids);
      spanish = createBest(SPANISH_SIZE, films.ids);
      search++;
      scoredIn[film] = search;
      // What anything is known of comes first, so that of the others most need no look.
      visitSparse(look);
      for (const other of inLanguage(films.spanish)) look(other);
      if (at(languages, film) !== films.english) {
        for (const other of inLanguage(at(languages, film))) look(other);
      }
      bySets.visit(base, perVote, all.least, look);
      visitSparse((other) => {
        sparse[other] = 0;
      });
      return { all: all.films(), spanish: spanish.films() };
    },
  };
}
