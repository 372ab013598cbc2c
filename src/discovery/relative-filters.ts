import type { Catalogue } from '../catalogue/open.ts';
import {
  type FilmFrame,
  filmFrame,
  filmsOfKind,
  filmsPassing,
} from '../catalogue/queries/discovery/passing.ts';
import type { Filters } from '../core/filters.ts';
import type { Narrowing } from '../recommender/similar/recommend.ts';
import { LIKENESSES, type Likeness } from '../spanish/relative-likeness.ts';
import { LIKENESS_NAMES } from '../wording/filters.ts';

export const LIKENESS_CHOICES = LIKENESSES.map((value) => ({
  value,
  label: LIKENESS_NAMES[value],
}));

/** What a film must be beside another one. */
const FILTERS: Readonly<Record<Likeness, (frame: FilmFrame) => Filters>> = {
  newer: ({ year }) => ({ years: { from: year + 1 } }),
  older: ({ year }) => ({ years: { to: year - 1 } }),
  shorter: ({ runtime }) => (runtime > 0 ? { runtime: { to: runtime - 1 } } : {}),
  longer: ({ runtime }) => (runtime > 0 ? { runtime: { from: runtime + 1 } } : {}),
  elsewhere: ({ countries }) => (countries.length > 0 ? { withoutCountries: countries } : {}),
};

/** The filters that "más corta" or "de otro país" mean beside a film. */
export async function besideFilters(
  id: number,
  likeness: Likeness,
  catalogue: Catalogue,
): Promise<Filters> {
  const frame = await catalogue.first(filmFrame, { id });
  return frame ? FILTERS[likeness](frame) : {};
}

/** Filters as what a recommendation is narrowed to. */
export const narrowingOf = (filters: Filters, catalogue: Catalogue): Narrowing => ({
  inSpanish: filters.languages?.length === 1 && filters.languages[0] === 'es',
  async passing(ids) {
    if (ids.length === 0) return new Set();
    const { query, params } = filmsPassing(ids, filters);
    return new Set((await catalogue.all(query, params)).map(({ id }) => id));
  },
  further(movie, but) {
    const without = [...(filters.without ?? []), ...but];
    const { query, params } = filmsOfKind(movie, { ...filters, without });
    return catalogue.all(query, params);
  },
});
