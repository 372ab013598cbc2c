import type { Vocabularies } from '../catalogue/vocabulary.ts';
import type { TermRef, Vocabulary } from '../core/option.ts';
import { SUGGESTIONS_MAX } from '../core/options/kind.ts';
import type { Resolvers } from '../core/options/resolvers.ts';
import type { Turn } from '../core/turn.ts';
import type { Finder } from '../finder/finder.ts';
import { typedId } from '../finder/pasted.ts';
import { resolveMovie, resolvePerson } from '../finder/resolve.ts';
import { movieLabel } from '../wording/titles.ts';

/** What turns the texts of a command's options into films, persons and terms. */
export const createResolvers = (
  finder: Finder,
  terms: Vocabularies,
  { file }: Pick<Turn, 'file'>,
): Resolvers => ({
  ...(file && { file }),
  movie: (text) => resolveMovie(finder, text),
  person: (text, role) => resolvePerson(finder, text, role),
  suggestMovies: (text) => finder.suggestMovies(text),
  suggestPeople: (text, role) => finder.suggestPeople(text, role === 'any' ? {} : { role }),
  term: (text, of) => termOf(text, of, finder, terms),
  suggestTerms: (text, of) => terms[of].suggest(text, SUGGESTIONS_MAX),
  movieLabel,
});

function termOf(
  text: string,
  of: Vocabulary,
  finder: Finder,
  terms: Vocabularies,
): TermRef | undefined {
  const id = typedId(text);
  if (id !== undefined) return terms[of].byId(id);
  const term = terms[of].parse(text);
  if (term || of !== 'saga') return term;
  // A saga is also named by any of its films.
  const movie = resolveMovie(finder, text);
  return movie.kind === 'found' ? terms.sagaOf(movie.value.id) : undefined;
}
