import { z } from 'zod';

const Named = z.object({ id: z.int(), name: z.string() });
const Person = Named.extend({ gender: z.int() });

/** Services that a film can be watched on in a country: https://developer.themoviedb.org/reference/movie-watch-providers */
export const ACCESS = ['flatrate', 'free', 'ads', 'rent', 'buy'] as const;

/** What all lines of `data/raw/tmdb/*.jsonl.gz` say. */
const Line = { id: z.int().positive(), fetched_at: z.iso.datetime() };

/** A film: its fields are called as Kaggle's columns, those of `credits.csv` and `keywords.csv` among them. */
const Film = z.object({
  ...Line,
  gone: z.literal(false),
  imdb_id: z.string().nullable(),
  title: z.string(),
  original_title: z.string(),
  original_language: z.string(),
  release_date: z.iso.date(),
  budget: z.number(),
  revenue: z.number(),
  runtime: z.number(),
  vote_average: z.number(),
  vote_count: z.int(),
  popularity: z.number(),
  status: z.string(),
  overview: z.string(),
  tagline: z.string(),
  poster_path: z.string().nullable(),
  adult: z.boolean(),
  belongs_to_collection: Named.nullable(),
  genres: z.array(Named),
  production_companies: z.array(Named),
  production_countries: z.array(z.object({ iso_3166_1: z.string(), name: z.string() })),
  spoken_languages: z.array(z.object({ iso_639_1: z.string(), name: z.string() })),
  cast: z.array(Person.extend({ order: z.int(), character: z.string() })),
  /** Those who directed, and nobody else. */
  crew: z.array(Person.extend({ job: z.string() })),
  keywords: z.array(Named),
  /** In Spanish; `other`: an alternative one, not what the country calls it first. */
  titles: z.array(z.object({ region: z.string(), title: z.string(), other: z.boolean() })),
  /** In Spanish, by country. */
  overviews: z.array(z.object({ region: z.string(), overview: z.string() })),
  providers: z.array(
    z.object({
      region: z.string(),
      access: z.enum(ACCESS),
      id: z.int(),
      name: z.string(),
      priority: z.int(),
      link: z.string(),
    }),
  ),
});
export type FilmRow = Readonly<z.infer<typeof Film>>;

/** A film that TMDB has no more; `merged_into`: the one that it has become. */
const Gone = z.object({ ...Line, gone: z.literal(true), merged_into: z.int().nullable() });

/** A line of `data/raw/tmdb/*.jsonl.gz`. */
export const TmdbRow = z.discriminatedUnion('gone', [Film, Gone]);
export type TmdbRow = Readonly<z.infer<typeof TmdbRow>>;
