import { z } from 'zod';
import { defineQuery } from '../query.ts';

const FilmGenres = z.object({ id: z.number(), genres: z.array(z.string()).readonly() });

/** The genres of films, by TMDB's names; those without any are left out. */
export const filmGenres = defineQuery<
  { readonly ids: readonly number[] },
  Readonly<z.infer<typeof FilmGenres>>
>(
  FilmGenres,
  `
  SELECT movie_id::INTEGER AS id, list(name ORDER BY position) AS genres
  FROM genres WHERE list_contains($ids, movie_id) GROUP BY movie_id
`,
);
