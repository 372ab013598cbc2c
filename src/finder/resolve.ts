import type { AnyRole, MovieRef, PersonRef, ResolvedMovie } from '../core/option.ts';
import type { Resolution } from '../core/options/resolvers.ts';
import type { Finder, MovieMatch } from './finder.ts';
import { typedId } from './pasted-ids.ts';

/** From here the finder is sure enough that a command answers directly; below, it asks. */
export const DIRECT_CONFIDENCE = 0.8;
/** How many candidates a doubtful text is answered with. */
const MAX_CANDIDATES = 5;
/** How many other films of the same title are listed beside the one meant. */
const MAX_OTHERS = 10;

/** Where all of them together are less likely, the film meant is none that is known. */
const LEAST_CHANCE = 0.25;

/**
 * The film that a text means: a title as people type it, or `id:862`. Below `DIRECT_CONFIDENCE` it is doubtful,
 * with up to five candidates, best first; none where hardly any of them can be meant.
 */
export function resolveMovie(finder: Finder, text: string): Resolution<ResolvedMovie, MovieRef> {
  const id = typedId(text);
  if (id !== undefined) {
    const movie = finder.movieById(id);
    return movie === undefined
      ? { kind: 'none' }
      : { kind: 'found', value: { ...movie, others: [] } };
  }
  const matches = finder.movies(text, MAX_CANDIDATES);
  const [best] = matches;
  const chance = matches.reduce((sum, { confidence }) => sum + confidence, 0);
  if (best === undefined || chance < LEAST_CHANCE) return { kind: 'none' };
  if (best.confidence < DIRECT_CONFIDENCE) {
    return { kind: 'doubtful', candidates: matches.map(movieRef) };
  }
  return {
    kind: 'found',
    value: { ...movieRef(best), others: othersOf(finder, best, best.matched) },
  };
}

/** The person of a role that a text means: a name as people type it, or `id:31`. */
export function resolvePerson(
  finder: Finder,
  text: string,
  role: AnyRole,
): Resolution<PersonRef, PersonRef> {
  const id = typedId(text);
  if (id !== undefined) {
    const person = finder.personById(id);
    return person === undefined ? { kind: 'none' } : { kind: 'found', value: person };
  }
  const matches = finder.people(text, {
    ...(role !== 'any' && { role }),
    limit: MAX_CANDIDATES,
  });
  const candidates = matches.map(({ id, name }) => ({ id, name }));
  const [best] = matches;
  const [value] = candidates;
  if (best === undefined || value === undefined) return { kind: 'none' };
  return best.confidence < DIRECT_CONFIDENCE
    ? { kind: 'doubtful', candidates }
    : { kind: 'found', value };
}

function movieRef({ id, title, titleEs, year }: MovieMatch): MovieRef {
  return { id, title, titleEs, year };
}

/** The other films that have exactly this title, by votes. */
function othersOf(finder: Finder, { id }: MovieRef, title: string): readonly MovieRef[] {
  return finder
    .moviesTitled(title)
    .filter((movie) => movie.id !== id)
    .slice(0, MAX_OTHERS);
}
