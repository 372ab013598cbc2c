import type { Resolvers } from '../core/options/resolvers.ts';
import type { Finder } from '../finder/finder.ts';
import { resolveMovie, resolvePerson } from '../finder/resolve.ts';
import { movieLabel } from '../wording/titles.ts';

/** What turns the texts of a command's options into films and persons. */
export const createResolvers = (finder: Finder): Resolvers => ({
  movie: (text) => resolveMovie(finder, text),
  person: (text, role) => resolvePerson(finder, text, role),
  suggestMovies: (text) => finder.suggestMovies(text),
  suggestPeople: (text, role) => finder.suggestPeople(text, { role }),
  movieLabel,
});
