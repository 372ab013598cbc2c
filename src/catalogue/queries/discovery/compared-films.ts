import { defineQuery } from '../../query.ts';
import { ListedFilm } from './films.ts';

/** Films by id, in any order, with what lists show of them. */
export const comparedFilms = defineQuery<
  { readonly ids: readonly number[] },
  Omit<ListedFilm, 'total'>
>(
  ListedFilm.omit({ total: true }),
  `
  SELECT id, year::INTEGER AS year, strftime(date, '%Y-%m-%d') AS date, runtime::INTEGER AS runtime,
    round(score::DOUBLE, 1) AS score, votes, budget::DOUBLE AS budget, revenue::DOUBLE AS revenue, genres
  FROM discovery WHERE list_contains($ids, id)
`,
);
