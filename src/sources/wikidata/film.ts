import { z } from 'zod';

const Person = z.object({
  /** TMDB's number, or one of our own beyond all of theirs. */
  id: z.int().positive(),
  name: z.string(),
  /** As TMDB counts: 1 woman, 2 man, 0 unknown. */
  gender: z.int(),
});

/** A line of `data/raw/peliculas_wikidata.jsonl.gz`: a film that the catalogue lacks, by what Wikidata (CC0) says of it. */
export const WikidataFilm = z.object({
  /** TMDB's number. */
  id: z.int().positive(),
  /** Wikidata's. */
  item: z.string(),
  imdb_id: z.string().nullable(),
  title: z.string(),
  original_title: z.string(),
  /** ISO 639-1; '' where unknown. */
  original_language: z.string(),
  /** The first day on which it was shown anywhere. */
  release_date: z.iso.date(),
  /** Minutes; 0 where unknown. */
  runtime: z.number(),
  directors: z.array(Person),
  cast: z.array(Person),
  /** TMDB's names. */
  genres: z.array(z.string()),
  countries: z.array(z.object({ code: z.string(), name: z.string() })),
  /** In Spanish; region '' for all. */
  titles: z.array(z.object({ region: z.string(), title: z.string() })),
});
export type WikidataFilm = Readonly<z.infer<typeof WikidataFilm>>;
