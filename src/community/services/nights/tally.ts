import { FINALISTS } from '../../films-a-night.ts';
import type { WorstFit } from '../../nights.ts';

interface Candidate {
  readonly id: number;
  readonly film: number;
  readonly votes: number;
}

/**
 * Films by their votes, the best first: by how many approve of them; of as many, what suits the member whom it suits
 * worst better; then what was proposed earlier.
 */
export const ranked = <C extends Candidate>(films: readonly C[], worstFit: WorstFit): C[] =>
  [...films].sort(
    (a, b) => b.votes - a.votes || worstFit(b.film) - worstFit(a.film) || a.id - b.id,
  );

/** Those that come into the second round. */
export const finalists = <C extends Candidate>(films: readonly C[], worstFit: WorstFit): C[] =>
  ranked(films, worstFit).slice(0, FINALISTS);
