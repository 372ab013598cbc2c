import type { FilmTable } from './film-table.ts';
import { realAt } from './sparse.ts';

/** What somebody wrote: who loved one film may see another, and why. Ids are TMDB's. */
export interface Affinity {
  readonly movieId: number;
  /** From 1, the best first. */
  readonly place: number;
  readonly otherId: number;
  /** What both share, in Spanish. */
  readonly motive: string;
}

/** A film of another's list. */
export interface Listed {
  readonly film: number;
  readonly motive: string;
}

/** The lists written by hand, and what they say of films that have none or stand in those of others. */
export interface Affinities {
  /** A film's own list, the best first. */
  of(film: number): readonly Listed[];
  /**
   * What the lists of other films say for a pair, in log-odds: that they name this film beside the other. Only
   * films for which something is said.
   */
  besides(film: number): ReadonlyMap<number, number>;
}

/** A list names the film itself: who loved that one is sent here. Less for a later place. */
const NAMED = 5;
const LATER = 0.25;
/** Both stand in the same lists, the more of them the better, less for films that many lists name. */
const TOGETHER = 4;

export function createAffinities(rows: readonly Affinity[], { ids, count }: FilmTable): Affinities {
  const numbers = new Map(Array.from(ids, (id, film) => [id, film]));
  const lists = new Map<number, Listed[]>();
  const naming = new Map<number, { film: number; place: number }[]>();
  const uses = new Float64Array(count);
  for (const { movieId, otherId, motive } of [...rows].sort(
    (a, b) => a.movieId - b.movieId || a.place - b.place,
  )) {
    const [film, other] = [numbers.get(movieId), numbers.get(otherId)];
    if (film === undefined || other === undefined || film === other) continue;
    const list = lists.get(film) ?? [];
    lists.set(film, [...list, { film: other, motive }]);
    naming.set(other, [...(naming.get(other) ?? []), { film, place: list.length }]);
    uses[other] = realAt(uses, other) + 1;
  }
  return {
    of: (film) => lists.get(film) ?? [],
    besides(film) {
      const said = new Map<number, number>();
      const add = (other: number, worth: number): void => {
        if (other !== film) said.set(other, (said.get(other) ?? 0) + worth);
      };
      const together = new Map<number, number>();
      for (const { film: owner, place } of naming.get(film) ?? []) {
        add(owner, NAMED - LATER * place);
        for (const { film: beside } of lists.get(owner) ?? []) {
          together.set(beside, (together.get(beside) ?? 0) + 1);
        }
      }
      const own = Math.max(1, realAt(uses, film));
      for (const [other, lots] of together) {
        add(other, TOGETHER * Math.sqrt(lots / Math.sqrt(own * Math.max(1, realAt(uses, other)))));
      }
      return said;
    },
  };
}
