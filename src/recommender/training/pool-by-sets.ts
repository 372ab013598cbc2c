import type { GenreSets } from './genre-sets.ts';
import { at, listsByKey, realAt } from './sparse.ts';

/** The films that can be recommended, those of the same genres together. */
export interface PoolBySets {
  /**
   * Shows the films whose score may reach a bound. Of a film that was not yet looked at the score is at most what its
   * genres give, so much for each log-vote besides, and its prior.
   * @param base by genre set
   * @param perVote by genre set
   * @param least says the bound, which `look` may raise
   */
  visit(
    base: Float64Array,
    perVote: Float64Array,
    least: () => number,
    look: (film: number) => void,
  ): void;
}

/**
 * @param pool the most voted first
 * @param prior by film
 */
export function createPoolBySets(
  pool: Int32Array,
  sets: GenreSets,
  logVotes: Float64Array,
  prior: Float64Array,
): PoolBySets {
  const { offsets, values } = listsByKey(
    pool.map((film) => at(sets.of, film)),
    pool,
    sets.count,
  );
  // The greatest prior from each place of a list on.
  const highest = new Float64Array(values.length);
  for (let set = 0; set < sets.count; set++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = at(offsets, set + 1) - 1; k >= at(offsets, set); k--) {
      most = Math.max(most, realAt(prior, at(values, k)));
      highest[k] = most;
    }
  }
  return {
    visit(base, perVote, least, look) {
      for (let set = 0; set < sets.count; set++) {
        const end = at(offsets, set + 1);
        for (let k = at(offsets, set); k < end; k++) {
          const film = at(values, k);
          const most =
            realAt(base, set) + realAt(perVote, set) * realAt(logVotes, film) + realAt(highest, k);
          if (most < least()) break;
          look(film);
        }
      }
    },
  };
}
