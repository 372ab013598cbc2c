import type { Vocabularies } from '../catalogue/vocabulary.ts';
import type { AnyRole, PersonRef, TermRef, Vocabulary } from '../core/option.ts';
import { SUGGESTIONS_MAX } from '../core/options/kind.ts';
import type { Resolution, Resolvers } from '../core/options/resolvers.ts';
import type { Turn } from '../core/turn.ts';
import type { Finder } from '../finder/finder.ts';
import { typedId } from '../finder/pasted-ids.ts';
import { resolveMovie, resolvePerson } from '../finder/resolve.ts';
import { roleIn } from '../spanish/roles.ts';
import { movieLabel } from '../wording/titles.ts';

/** What turns the texts of a command's options into films, persons and terms. */
export const createResolvers = (
  finder: Finder,
  terms: Vocabularies,
  { file }: Pick<Turn, 'file'>,
): Resolvers => ({
  ...(file && { file }),
  movie: (text) => resolveMovie(finder, text),
  person: (text, role) => personOf(text, role, finder),
  suggestMovies: (text) => finder.suggestMovies(text),
  suggestPeople: (text, role) => finder.suggestPeople(text, role === 'any' ? {} : { role }),
  term: (text, of) => termOf(text, of, finder, terms),
  suggestTerms: (text, of) => terms[of].suggest(text, SUGGESTIONS_MAX),
  movieLabel,
});

/** "Clint Eastwood (dirección)": only what they directed. */
const IN_ROLE = /\s*\(([^()]+)\)\s*$/u;

function personOf(text: string, role: AnyRole, finder: Finder): Resolution<PersonRef, PersonRef> {
  const [suffix, words = ''] = text.match(IN_ROLE) ?? [];
  const said = roleIn(words);
  if (suffix === undefined || said === undefined) return resolvePerson(finder, text, role);
  const found = resolvePerson(finder, text.slice(0, -suffix.length), said);
  return found.kind === 'found' ? { ...found, value: { ...found.value, role: said } } : found;
}

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
