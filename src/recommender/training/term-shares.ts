import { at } from './sparse.ts';
import type { TermField } from './term-field.ts';

/**
 * How many films have some terms together, for terms of which few different sets occur, as with genres.
 * @returns a function of raw ids: the share of all films that have every one of them, 1 for none
 */
export function createTermShares({ offsets, values, ids }: TermField) {
  const films = offsets.length - 1;
  const sets = new Map<string, { readonly ids: ReadonlySet<number>; films: number }>();
  for (let film = 0; film < films; film++) {
    const terms = values.slice(at(offsets, film), at(offsets, film + 1)).sort();
    const key = terms.join();
    const set = sets.get(key) ?? {
      ids: new Set(Array.from(terms, (term) => at(ids, term))),
      films: 0,
    };
    set.films++;
    sets.set(key, set);
  }
  const shares = new Map<string, number>();
  return (rawIds: readonly number[]): number => {
    const key = rawIds.join();
    const known = shares.get(key);
    if (known !== undefined) return known;
    let having = 0;
    for (const set of sets.values()) {
      if (rawIds.every((id) => set.ids.has(id))) having += set.films;
    }
    shares.set(key, having / films);
    return having / films;
  };
}
