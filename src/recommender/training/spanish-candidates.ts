import type { CandidateFinder } from './candidates.ts';
import { byPopularity } from './prior.ts';
import type { Catalogue } from './read-catalogue.ts';
import { at, invert } from './sparse.ts';
import { hasTerms } from './term-field.ts';

/** How many Spanish-language films of each genre are compared, the best liked first. */
const CAP = 60;

/** Which Spanish-language films are worth comparing with a film: those of its genres; of all, when it has none. */
export function createSpanishCandidates(
  { films, fields: { genres } }: Catalogue,
  popularity: Float64Array,
): CandidateFinder {
  const spanish = byPopularity(films, popularity).filter(
    (film) => at(films.languages, film) === films.spanish,
  );
  const { offsets, values } = invert(genres, genres.termCount, spanish, CAP);
  const best = [...spanish.subarray(0, CAP)];
  return {
    find(film) {
      if (!hasTerms(genres, film)) return best.filter((other) => other !== film);
      const found = new Set<number>();
      for (let k = at(genres.offsets, film); k < at(genres.offsets, film + 1); k++) {
        const genre = at(genres.values, k);
        for (let i = at(offsets, genre); i < at(offsets, genre + 1); i++) found.add(at(values, i));
      }
      found.delete(film);
      return [...found];
    },
  };
}
