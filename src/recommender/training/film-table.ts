import type { DuckDBConnection } from '@duckdb/node-api';
import { fold } from '../../core/text.ts';
import { type FamilyFacts, isForChildren, isSuitable } from '../similar/family-rule.ts';
import { visitRows } from './read-columns.ts';
import { type Lists, listsOf } from './sparse.ts';
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
  /** Natural logarithm of the votes and one more. */
  readonly logVotes: Float64Array;
  /** Points (0–10) of the Bayesian mean of the votes above the mean of all films. */
  readonly quality: Float64Array;
  /** Runtime; 0 when it is unknown. */
  readonly minutes: Float64Array;
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
  readonly flags: Uint16Array;
  /** Stems of the title, numbered as `words` are. */
  readonly titleWords: Lists;
  /** Stems of title, overview and tagline that can tell films apart, numbered; the rarest first. */
  readonly words: Lists;
  readonly wordCount: number;
  /** @returns the numbers of the stems of a few English words; undefined when there is one that no film has */
  wordsOf(text: string): readonly number[] | undefined;
}

export const FLAGS = {
  animation: 1,
  documentary: 2,
  forChildren: 4,
  suitable: 8,
  adult: 16,
  horror: 32,
  short: 64,
  concert: 128,
  comedy: 256,
};

/** Minutes under which a film is a short one. */
const SHORT = 45;
/** With this many votes a film's own mean counts as much as the mean of all films. */
const QUALITY_VOTES = 80;

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
    minutes: [] as number[],
    collections: [] as number[],
    languages: [] as number[],
    titles: [] as number[],
    flags: [] as number[],
  };
  const stems: number[][] = [];
  const titleStems: number[][] = [];
  const texts = createTextIndex();
  const languages = createNumbering();
  const titles = createNumbering();
  await visitRows(
    connection,
    `SELECT m.id::INTEGER, (1970 + epoch(m.release_date) / 31556952)::DOUBLE,
       m.vote_count::INTEGER, m.vote_average::DOUBLE, coalesce(m.collection_id, 0)::INTEGER,
       m.original_language, m.title, concat_ws(' ', m.title, m.overview, m.tagline),
       coalesce(i.adult, false), g.names, k.names, coalesce(m.runtime, 0)::DOUBLE
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
      titleStems.push(texts.known(String(row[6])));
      const facts = { genres: split(row[9]), keywords: split(row[10]), adult: row[8] === true };
      columns.flags.push(flagsOf(facts, Number(row[11])));
      columns.minutes.push(Number(row[11]));
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
    logVotes: Float64Array.from(columns.voteCounts, Math.log1p),
    quality: qualities(columns.voteCounts, columns.voteAverages),
    minutes: Float64Array.from(columns.minutes),
    collections: Int32Array.from(columns.collections),
    languages: Int32Array.from(columns.languages),
    languageCodes: languages.texts(),
    english,
    spanish,
    titles: Int32Array.from(columns.titles),
    flags: Uint16Array.from(columns.flags),
    words: listsOf(stems.map((list) => texts.telling(list, count))),
    titleWords: listsOf(titleStems),
    wordCount: texts.count(),
    wordsOf: texts.stemsOf,
  };
}

const split = (joined: unknown): string[] => (typeof joined === 'string' ? joined.split('|') : []);

/** How good the votes say that each film is; those of few votes are near the mean. */
function qualities(counts: readonly number[], averages: readonly number[]): Float64Array {
  let sum = 0;
  let total = 0;
  for (const [film, count] of counts.entries()) {
    sum += count * (averages[film] ?? 0);
    total += count;
  }
  const mean = total === 0 ? 0 : sum / total;
  return Float64Array.from(
    counts,
    (count, film) => (((averages[film] ?? 0) - mean) * count) / (count + QUALITY_VOTES),
  );
}

function flagsOf(facts: FamilyFacts, minutes: number): number {
  const { genres, adult } = facts;
  const has = (genre: string): boolean => genres.includes(genre);
  const bits: readonly (readonly [boolean, number])[] = [
    [has('Animation'), FLAGS.animation],
    [has('Documentary'), FLAGS.documentary],
    [isForChildren(facts), FLAGS.forChildren],
    [isSuitable(facts), FLAGS.suitable],
    [adult, FLAGS.adult],
    [has('Horror'), FLAGS.horror],
    [minutes > 0 && minutes < SHORT, FLAGS.short],
    [has('Music') && has('Documentary'), FLAGS.concert],
    [has('Comedy'), FLAGS.comedy],
  ];
  return bits.reduce((sum, [is, bit]) => (is ? sum | bit : sum), 0);
}
