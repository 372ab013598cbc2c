import type { DuckDBConnection } from '@duckdb/node-api';
import { fold } from '../../core/text.ts';
import { isForChildren, isSuitable } from '../similar/family.ts';
import { visitRows } from './read-columns.ts';
import { createTextIndex } from './text-terms.ts';

/**
 * The films of a catalogue, the most voted first; a film is its place in these arrays. The order keeps together in
 * memory the films that are compared most.
 */
export interface FilmTable {
  readonly count: number;
  readonly ids: Int32Array;
  /** Release date as a year with its fraction. */
  readonly years: Float64Array;
  readonly voteCounts: Int32Array;
  readonly voteAverages: Float64Array;
  /** 0 when the film belongs to no saga. */
  readonly collections: Int32Array;
  /** Numbers of the original languages. */
  readonly languages: Int32Array;
  /** ISO 639-1, by number. */
  readonly languageCodes: readonly string[];
  readonly english: number;
  readonly spanish: number;
  /** Equal for films whose titles are the same but for case, accents and punctuation. */
  readonly titles: Int32Array;
  /** Bits of `FLAGS`. */
  readonly flags: Uint8Array;
  /** Stems of overview and tagline, the rarest first. */
  readonly stems: readonly (readonly number[])[];
}

export const FLAGS = {
  animation: 1,
  documentary: 2,
  forChildren: 4,
  suitable: 8,
  adult: 16,
  horror: 32,
};

/** Gives equal texts equal numbers, counted from 0. */
function createNumbering() {
  const numbers = new Map<string, number>();
  return {
    of(text: string): number {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    /** In the order of their numbers. */
    texts: () => [...numbers.keys()],
  };
}

/** Reads what the recommender knows about each film by itself. */
export async function readFilms(
  connection: DuckDBConnection,
  file: (name: string) => string,
): Promise<FilmTable> {
  const columns = {
    ids: [] as number[],
    years: [] as number[],
    voteCounts: [] as number[],
    voteAverages: [] as number[],
    collections: [] as number[],
    languages: [] as number[],
    titles: [] as number[],
    flags: [] as number[],
  };
  const stems: number[][] = [];
  const texts = createTextIndex();
  const languages = createNumbering();
  const titles = createNumbering();
  await visitRows(
    connection,
    `SELECT m.id::INTEGER, (1970 + epoch(m.release_date) / 31556952)::DOUBLE,
       m.vote_count::INTEGER, m.vote_average::DOUBLE, coalesce(m.collection_id, 0)::INTEGER,
       m.original_language, m.title, concat_ws(' ', m.overview, m.tagline),
       coalesce(i.adult, false), g.names, k.names
     FROM ${file('movies')} m
     LEFT JOIN ${file('identifiers')} i ON i.movie_id = m.id
     LEFT JOIN (SELECT movie_id, string_agg(name, '|') AS names FROM ${file('genres')} GROUP BY 1) g
       ON g.movie_id = m.id
     LEFT JOIN (SELECT movie_id, string_agg(name, '|') AS names FROM ${file('keywords')} GROUP BY 1) k
       ON k.movie_id = m.id
     ORDER BY m.vote_count DESC, m.id`,
    (row) => {
      columns.ids.push(Number(row[0]));
      columns.years.push(Number(row[1]));
      columns.voteCounts.push(Number(row[2]));
      columns.voteAverages.push(Number(row[3]));
      columns.collections.push(Number(row[4]));
      columns.languages.push(languages.of(String(row[5])));
      columns.titles.push(titles.of(fold(String(row[6]))));
      stems.push(texts.add(String(row[7])));
      columns.flags.push(flagsOf(row[8] === true, split(row[9]), split(row[10])));
    },
  );
  const count = columns.ids.length;
  const english = languages.of('en');
  const spanish = languages.of('es');
  return {
    count,
    ids: Int32Array.from(columns.ids),
    years: Float64Array.from(columns.years),
    voteCounts: Int32Array.from(columns.voteCounts),
    voteAverages: Float64Array.from(columns.voteAverages),
    collections: Int32Array.from(columns.collections),
    languages: Int32Array.from(columns.languages),
    languageCodes: languages.texts(),
    english,
    spanish,
    titles: Int32Array.from(columns.titles),
    flags: Uint8Array.from(columns.flags),
    stems: stems.map((list) => texts.telling(list, count)),
  };
}

const split = (joined: unknown): string[] => (typeof joined === 'string' ? joined.split('|') : []);

function flagsOf(adult: boolean, genres: readonly string[], keywords: readonly string[]): number {
  const facts = { genres, keywords, adult };
  return (
    (genres.includes('Animation') ? FLAGS.animation : 0) |
    (genres.includes('Horror') ? FLAGS.horror : 0) |
    (genres.includes('Documentary') ? FLAGS.documentary : 0) |
    (isForChildren(facts) ? FLAGS.forChildren : 0) |
    (isSuitable(facts) ? FLAGS.suitable : 0) |
    (adult ? FLAGS.adult : 0)
  );
}
