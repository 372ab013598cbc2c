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

/** Films that pass the filters and share genres with a film, those that share most and are best first. */
export function filmsOfKind(
  movie: number,
  filters: Filters,
): Bound<{ readonly id: number; readonly year: number; readonly collectionId: number }> {
  const { sql, params } = conditionOf(filters);
  return {
    query: {
      sql: `
        SELECT id, year::INTEGER AS year, saga::INTEGER AS "collectionId"
        FROM discovery, (SELECT genres AS kind, children AS young FROM discovery WHERE id = $movie)
        WHERE (genres & kind) <> 0 AND (children OR NOT young) AND id <> $movie AND ${sql}
        ORDER BY bit_count(genres & kind) - bit_count(xor(genres, kind)) * 0.5 + weighted DESC, id
        LIMIT 10`,
    },
    params: { ...params, movie },
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
