import { z } from 'zod';
import { defineQuery } from '../../query.ts';

const FilmWords = z.object({
  id: z.number(),
  /** Its titles, its parts, what it is about in English and in Spanish. */
  words: z.string(),
  /** Everybody who plays or directs. */
  people: z.array(z.number()).readonly(),
});
/** What a film can be told from others by. */
export type FilmWords = Readonly<z.infer<typeof FilmWords>>;

/** Of some films, in any order, what somebody who doesn't know the title may say of them. */
export const filmWords = defineQuery<{ readonly ids: readonly number[] }, FilmWords>(
  FilmWords,
  `
  WITH parts AS (
    SELECT movie_id AS id, string_agg(coalesce("character", ''), ' ') AS words, list(person_id) AS people
    FROM cast_by_movie WHERE list_contains($ids, movie_id) GROUP BY movie_id
  ), makers AS (
    SELECT movie_id AS id, list(person_id) AS people
    FROM directors_by_movie WHERE list_contains($ids, movie_id) GROUP BY movie_id
  ), topics AS (
    SELECT movie_id AS id, string_agg(name, ' ') AS words
    FROM keywords WHERE list_contains($ids, movie_id) GROUP BY movie_id
  ), told AS (
    SELECT movie_id AS id, any_value(synopsis) AS words
    FROM synopses WHERE list_contains($ids, movie_id) GROUP BY movie_id
  ), named AS (
    SELECT movie_id AS id, string_agg(title, ' ') AS words
    FROM spanish_titles WHERE list_contains($ids, movie_id) GROUP BY movie_id
  )
  SELECT movies.id::INTEGER AS id,
    concat_ws(' ', movies.title, named.words, movies.overview, told.words, topics.words, parts.words) AS words,
    list_concat(coalesce(parts.people, []), coalesce(makers.people, [])) AS people
  FROM movies
    LEFT JOIN parts USING (id) LEFT JOIN makers USING (id) LEFT JOIN topics USING (id)
    LEFT JOIN told USING (id) LEFT JOIN named USING (id)
  WHERE list_contains($ids, movies.id)
`,
);
