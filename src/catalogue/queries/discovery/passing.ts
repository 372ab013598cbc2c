import type { Filters } from '../../../core/filters.ts';
import { defineQuery } from '../../query.ts';
import { conditionOf } from './conditions.ts';
import type { Bound } from './films.ts';

/** Those of some films that pass the filters. */
export function filmsPassing(
  ids: readonly number[],
  filters: Filters,
): Bound<{ readonly id: number }> {
  const { sql, params } = conditionOf(filters);
  return {
    query: { sql: `SELECT id FROM discovery WHERE list_contains($ids, id) AND ${sql}` },
    params: { ...params, ids },
  };
}

/** What another film can be compared with: "más corta", "de otro país". */
export interface FilmFrame {
  readonly year: number;
  /** Minutes; 0 when unknown. */
  readonly runtime: number;
  /** ISO 3166-1 codes. */
  readonly countries: readonly string[];
}

export const filmFrame = defineQuery<{ id: number }, FilmFrame>(`
  SELECT year::INTEGER AS year, runtime::INTEGER AS runtime,
    list_filter(string_split(countries, ','), code -> code <> '') AS countries
  FROM discovery WHERE id = $id
`);
