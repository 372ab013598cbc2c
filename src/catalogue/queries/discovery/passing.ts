import { z } from 'zod';
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
    query: defineQuery(
      z.object({ id: z.number() }),
      `SELECT id FROM discovery WHERE list_contains($ids, id) AND ${sql}`,
    ),
    params: { ...params, ids },
  };
}

/** All films that pass the filters. */
export function allPassing(filters: Filters): Bound<{ readonly id: number }> {
  const { sql, params } = conditionOf(filters);
  return {
    query: defineQuery(z.object({ id: z.number() }), `SELECT id FROM discovery WHERE ${sql}`),
    params,
  };
}

const FilmOfKind = z.object({ id: z.number(), collectionId: z.number() });
type FilmOfKind = Readonly<z.infer<typeof FilmOfKind>>;

/** Films that pass the filters and share genres with a film, those that share most and are best first. */
export function filmsOfKind(movie: number, filters: Filters): Bound<FilmOfKind> {
  const { sql, params } = conditionOf(filters);
  return {
    query: defineQuery(
      FilmOfKind,
      `
        SELECT id, saga::INTEGER AS "collectionId"
        FROM discovery, (SELECT genres AS kind, children AS young FROM discovery WHERE id = $movie)
        WHERE (genres & kind) <> 0 AND (children OR NOT young) AND id <> $movie AND ${sql}
        ORDER BY bit_count(genres & kind) - bit_count(xor(genres, kind)) * 0.5 + weighted DESC, id
        LIMIT 10`,
    ),
    params: { ...params, movie },
  };
}

/** What another film can be compared with: "más corta", "de otro país". */
export const FilmFrame = z.object({
  year: z.number(),
  /** Minutes; 0 when unknown. */
  runtime: z.number(),
  /** ISO 3166-1 codes. */
  countries: z.array(z.string()).readonly(),
});
export type FilmFrame = Readonly<z.infer<typeof FilmFrame>>;

export const filmFrame = defineQuery<{ id: number }, FilmFrame>(
  FilmFrame,
  `
  SELECT year::INTEGER AS year, runtime::INTEGER AS runtime,
    list_filter(string_split(countries, ','), code -> code <> '') AS countries
  FROM discovery WHERE id = $id
`,
);
