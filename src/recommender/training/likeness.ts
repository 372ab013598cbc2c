import type { AffinityGraph } from './affinity-graph.ts';
import type { CoRatings } from './co-ratings.ts';
import { createGenreSets, type GenreSets } from './genre-sets.ts';
import { createMatcher, type Matcher } from './matchers.ts';
import type { Catalogue } from './read-catalogue.ts';
import { at, realAt } from './sparse.ts';

/** Of a term that more films have, only so many of the most voted are compared by it. */
const HOLDERS = {
  directors: 2000,
  cast: 2000,
  keywords: 1000,
  text: 600,
  names: 50,
  characters: 100,
} as const;

/** Everything that says how alike one film and others are, loaded with that film. */
export interface Likeness {
  readonly catalogue: Catalogue;
  readonly graph: AffinityGraph;
  readonly coRatings: CoRatings | undefined;
  readonly sets: GenreSets;
  readonly matchers: Readonly<Record<keyof typeof HOLDERS, Matcher>>;
  load(film: number): void;
  /** The film loaded last. */
  readonly film: number;
}

/** What of two films' content makes one lend the other its list. */
const LENDING = { keywords: 1.7, text: 0.8, directors: 0.8, decades: -0.3, language: 0.5 };

/** @param pool the films that can be recommended, the most voted first */
export function createLikeness(
  catalogue: Catalogue,
  pool: Int32Array,
  graph: AffinityGraph,
  coRatings: CoRatings | undefined,
): Likeness {
  const { films, fields } = catalogue;
  const matcher = (name: keyof typeof HOLDERS): Matcher =>
    createMatcher(fields[name], pool, HOLDERS[name]);
  const matchers = {
    directors: matcher('directors'),
    cast: matcher('cast'),
    keywords: matcher('keywords'),
    text: matcher('text'),
    names: matcher('names'),
    characters: matcher('characters'),
  };
  const { keywords, text, directors } = matchers;
  const sets = createGenreSets(fields.genres);
  let loaded = -1;
  const alike = (other: number): number => {
    const set = at(sets.of, other);
    const language = at(films.languages, other);
    return (
      LENDING.keywords * Math.sqrt(keywords.cosine(other)) +
      LENDING.text * Math.sqrt(text.cosine(other)) +
      LENDING.directors * directors.cosine(other) +
      LENDING.decades *
        Math.sqrt(Math.abs(realAt(films.years, other) - realAt(films.years, loaded)) / 10) +
      (language === at(films.languages, loaded) && language !== films.english
        ? LENDING.language
        : 0) +
      sets.telling() * (realAt(sets.cosine, set) + realAt(sets.jaccard, set))
    );
  };
  return {
    catalogue,
    graph,
    coRatings,
    sets,
    matchers,
    get film() {
      return loaded;
    },
    load(film) {
      loaded = film;
      sets.load(film);
      for (const one of Object.values(matchers)) one.load(film);
      coRatings?.load(film);
      graph.load(film, alike);
    },
  };
}
