import type { AffinityGraph } from './affinity-graph.ts';
import type { FilmTable } from './film-table.ts';
import { at } from './sparse.ts';

/** Films of fewer votes are not recommended, unless a list names them: nobody could say what they are like. */
const LEAST_VOTES = 15;
/** A small catalogue has too few such films: then the most voted are taken, whatever their votes. */
const LEAST_FILMS = 300;

/** @returns the films that can be recommended, the most voted first */
export function createPool({ count, voteCounts }: FilmTable, { named }: AffinityGraph): Int32Array {
  const isNamed = new Set(named);
  const films: number[] = [];
  // The film table is in order of votes.
  for (let film = 0; film < count; film++) {
    if (film < LEAST_FILMS || at(voteCounts, film) >= LEAST_VOTES || isNamed.has(film)) {
      films.push(film);
    }
  }
  return Int32Array.from(films);
}
