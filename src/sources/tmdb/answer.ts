import { z } from 'zod';
import { ACCESS } from './jsonl-row.ts';

/** TMDB leaves out, or has null for, what nobody has entered yet. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const number = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);
const within = <T extends z.ZodType>(field: string, item: T) =>
  z
    .looseObject({ [field]: list(item) })
    .nullish()
    .transform((value): z.infer<T>[] => (value?.[field] ?? []) as z.infer<T>[]);

const Named = z.object({ id: z.int(), name: z.string() });
const Person = Named.extend({ gender: number });
const Provider = z.object({
  provider_id: z.int(),
  provider_name: z.string(),
  display_priority: number,
});

/**
 * What `/3/movie/{id}` answers with what is appended to it; all that is not read here is left out.
 * https://developer.themoviedb.org/reference/movie-details
 */
export const MovieAnswer = z.object({
  id: z.int().positive(),
  imdb_id: text,
  title: text,
  original_title: text,
  original_language: text,
  release_date: text,
  budget: number,
  revenue: number,
  runtime: number,
  vote_average: number,
  vote_count: number,
  popularity: number,
  status: text,
  overview: text,
  tagline: text,
  poster_path: text,
  adult: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  belongs_to_collection: Named.nullish().transform((value) => value ?? null),
  genres: list(Named),
  production_companies: list(Named),
  production_countries: list(z.object({ iso_3166_1: z.string(), name: z.string() })),
  spoken_languages: list(z.object({ iso_639_1: z.string(), name: text })),
  credits: z
    .object({
      cast: list(Person.extend({ order: number, character: text })),
      crew: list(Person.extend({ job: text })),
    })
    .nullish(),
  keywords: within('keywords', Named),
  external_ids: z.object({ imdb_id: text }).nullish(),
  alternative_titles: within(
    'titles',
    z.object({ iso_3166_1: z.string(), title: text, type: text }),
  ),
  translations: within(
    'translations',
    z.object({
      iso_3166_1: z.string(),
      iso_639_1: z.string(),
      data: z.object({ title: text, overview: text }),
    }),
  ),
  release_dates: within(
    'results',
    z.object({ iso_3166_1: z.string(), release_dates: list(z.object({ release_date: text })) }),
  ),
  'watch/providers': z
    .object({
      results: z.record(
        z.string(),
        z.object({
          link: text,
          ...Object.fromEntries(ACCESS.map((access) => [access, list(Provider)])),
        } as { link: typeof text } & Record<
          (typeof ACCESS)[number],
          ReturnType<typeof list<typeof Provider>>
        >),
      ),
    })
    .nullish(),
});
export type MovieAnswer = z.infer<typeof MovieAnswer>;

/** https://developer.themoviedb.org/reference/changes-movie-list */
export const ChangesAnswer = z.object({
  results: z.array(z.object({ id: z.int() })),
  total_pages: z.int(),
});
