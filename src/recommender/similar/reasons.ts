import { decadeOf } from '../../spanish/decades.ts';
import type { ReasonFact, StoredReason } from '../../wording/reasons.ts';

/** How many reasons are told. */
export const REASONS_MOST = 3;

/**
 * The stored reasons and, where there is room for it, the same decade: of all it says the least.
 * @param year of the film asked about
 * @returns at most three true reasons, the strongest first
 */
export function reasonsFor(
  year: number,
  movie: { readonly year: number; readonly reasons: readonly StoredReason[] },
): ReasonFact[] {
  // What somebody wrote says it all.
  if (movie.reasons.some(({ kind }) => kind === 'affinity')) return [...movie.reasons];
  const decade = decadeOf(year);
  // Alone it would be no reason: a thousand films are of that decade.
  const same: ReasonFact[] =
    movie.reasons.length > 0 && decadeOf(movie.year) === decade
      ? [{ kind: 'decade', year: decade }]
      : [];
  return [...movie.reasons, ...same].slice(0, REASONS_MOST);
}
