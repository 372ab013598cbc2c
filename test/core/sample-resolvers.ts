import type { PersonRef, ResolvedMovie } from '../../src/core/option.ts';
import type { Resolution, Resolvers } from '../../src/core/options/resolvers.ts';
import { fold } from '../../src/core/text.ts';

const movie = (id: number, title: string, year: number): ResolvedMovie => ({
  id,
  title,
  titleEs: null,
  year,
  others: [],
});

export const MATRIX = movie(603, 'Matrix', 1999);
export const SOLARIS = movie(593, 'Solaris', 1972);
export const REMADE_SOLARIS = movie(2103, 'Solaris', 2002);
/** Its title holds the sign that joins films. */
export const ROMEO = movie(454, 'Romeo + Juliet', 1996);
export const HANKS: PersonRef = { id: 31, name: 'Tom Hanks' };
export const COLIN: PersonRef = { id: 33, name: 'Colin Hanks' };

const MOVIES = [MATRIX, SOLARIS, REMADE_SOLARIS, ROMEO];
const PEOPLE = [HANKS, COLIN];

/** Resolvers over four films and two persons: whole titles, parts of names, and ids. */
export const sampleResolvers: Resolvers = {
  movie: (text) =>
    resolved(MOVIES.filter(({ id, title }) => text === `id:${id}` || fold(title) === fold(text))),
  person: (text) =>
    resolved(
      PEOPLE.filter(({ id, name }) => text === `id:${id}` || wordsOf(name).includes(fold(text))),
    ),
  term: () => undefined,
  suggestMovies: (text) => MOVIES.filter(({ title }) => fold(title).startsWith(fold(text))),
  suggestPeople: (text) => PEOPLE.filter(({ name }) => fold(name).includes(fold(text))),
  suggestTerms: () => [],
  movieLabel: ({ title, year }) => `${title} (${year})`,
};

const wordsOf = (name: string): string[] => fold(name).split(' ');

function resolved<T>(found: readonly T[]): Resolution<T, T> {
  const [only] = found;
  if (only === undefined) return { kind: 'none' };
  return found.length === 1
    ? { kind: 'found', value: only }
    : { kind: 'doubtful', candidates: found };
}
