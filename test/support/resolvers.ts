import type { Resolvers } from '../../src/core/options/resolvers.ts';
import { movieLabel } from '../../src/wording/titles.ts';

/** Resolvers that know of nothing, for tests to add what they need. */
export const blankResolvers: Resolvers = {
  movie: () => ({ kind: 'none' }),
  person: () => ({ kind: 'none' }),
  term: () => undefined,
  suggestMovies: () => [],
  suggestPeople: () => [],
  suggestTerms: () => [],
  movieLabel,
};
