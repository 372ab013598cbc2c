import type { SimilarMovie } from '../../catalogue/queries/similar-movies.ts';

/** A film asked about, with the films stored beside it. */
export interface Seed {
  readonly id: number;
  readonly neighbours: readonly SimilarMovie[];
}

/** A film beside one or several of those asked about. */
export interface Candidate {
  readonly movie: SimilarMovie;
  /** The place, among the films asked about, of the one that it is most like. */
  readonly nearest: number;
  /** That place again, when the others don't bring it in. */
  readonly only?: number;
  readonly collectionId: number;
  /** 0–1 */
  readonly score: number;
}

/**
 * What suits all the films asked about: a film's score is the mean of its scores beside each, 0 where it is not among
 * the stored ones, so that what is near to several wins.
 * @returns best first, none of those asked about; where one of them is for children, only what can stand beside it
 */
export function combine(seeds: readonly Seed[]): Candidate[] {
  const isWelcome = welcomeBeside(seeds);
  const found = new Map<
    number,
    { movie: SimilarMovie; nearest: number; sum: number; by: number }
  >();
  for (const [place, { neighbours }] of seeds.entries()) {
    for (const movie of neighbours) {
      if (!isWelcome(movie)) continue;
      const known = found.get(movie.id);
      if (!known) found.set(movie.id, { movie, nearest: place, sum: movie.score, by: 1 });
      else {
        known.sum += movie.score;
        known.by++;
        if (movie.score > known.movie.score) Object.assign(known, { movie, nearest: place });
      }
    }
  }
  return [...found.values()]
    .map(({ movie, nearest, sum, by }) => ({
      movie,
      nearest,
      collectionId: movie.collectionId,
      score: sum / seeds.length,
      ...(by === 1 && seeds.length > 1 ? { only: nearest } : {}),
    }))
    .sort(byScore);
}

/** Best first; ties in order of id. */
export const byScore = (a: Candidate, b: Candidate): number =>
  b.score - a.score || a.movie.id - b.movie.id;

/** Whether a film may be shown: none of those asked about and, where one of them is for children, suitable. */
export function welcomeBeside(seeds: readonly Seed[]): (movie: SimilarMovie) => boolean {
  const asked = new Set(seeds.map(({ id }) => id));
  const forChildren = seeds.some(({ neighbours }) => neighbours[0]?.forChildren === true);
  return ({ id, suitable }) => !asked.has(id) && (suitable || !forChildren);
}
