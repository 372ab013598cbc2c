import { z } from 'zod';
import { defineQuery } from '../../query.ts';

/** What is told of a film besides its sheet. */
export const FilmOrigins = z.object({
  /** ISO 3166 codes of the countries where it was made. */
  countries: z.array(z.string()).readonly(),
  /** ISO 639-1 of the languages spoken in it. */
  spoken: z.array(z.string()).readonly(),
  adult: z.boolean(),
  children: z.boolean(),
});
export type FilmOrigins = Readonly<z.infer<typeof FilmOrigins>>;

/** Where a film comes from, and for whom it is. */
export const filmOrigins = defineQuery<{ id: number }, FilmOrigins>(
  FilmOrigins,
  `
  SELECT
    coalesce((SELECT list(code ORDER BY position) FROM countries WHERE movie_id = $id), []) AS countries,
    coalesce((SELECT list(code ORDER BY position) FROM languages WHERE movie_id = $id), []) AS spoken,
    (SELECT adult FROM identifiers WHERE movie_id = $id) AS adult, children
  FROM discovery WHERE id = $id
`,
);

export const Credit = z.object({
  id: z.number(),
  name: z.string(),
  /** Whom they play, as in the data; null for directors and where it isn't known. */
  character: z.string().nullable(),
});
export type Credit = Readonly<z.infer<typeof Credit>>;

/** Everybody in a film's cast, in the order of the credits. */
export const filmCast = defineQuery<{ id: number }, Credit>(
  Credit,
  `
  SELECT person_id AS id, name, "character" FROM cast_by_movie WHERE movie_id = $id ORDER BY cast_order
`,
);

/** Who directed a film. */
export const filmDirectors = defineQuery<{ id: number }, Credit>(
  Credit,
  `
  SELECT person_id AS id, name, NULL::VARCHAR AS "character"
  FROM directors_by_movie WHERE movie_id = $id ORDER BY position
`,
);

/** What a person is known for. */
export const PersonFacts = z.object({
  /** 1 woman, 2 man, 0 unknown. */
  gender: z.number(),
  acted: z.number(),
  directed: z.number(),
});
export type PersonFacts = Readonly<z.infer<typeof PersonFacts>>;

/** In how many films a person takes part, by role. */
export const personFacts = defineQuery<{ id: number }, PersonFacts>(
  PersonFacts,
  `
  SELECT gender, cast_credits AS acted, director_credits AS directed FROM people WHERE id = $id
`,
);
