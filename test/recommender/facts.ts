import { expect } from 'vitest';
import type { StoredReason } from '../../src/wording/reasons.ts';
import { openParquet } from './parquet.ts';

interface Facts {
  readonly id: number;
  readonly year: number;
  readonly language: string;
  readonly collection: string | null;
  readonly adult: boolean;
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  readonly genres: readonly string[];
  readonly countries: readonly string[];
  /** In English. */
  readonly keywords: readonly string[];
  readonly raters: readonly number[];
  /** Title, overview and tagline in lower case. */
  readonly text: string;
  readonly score: number;
  readonly votes: number;
}

/** The facts about some films, read from the catalogue's Parquet independently of the product. */
export async function readFacts(dir: string, ids: readonly number[], hasRatings: boolean) {
  const query = await openParquet(dir);
  const among = `WHERE movie_id IN (${ids.join(', ')}) GROUP BY movie_id`;
  const listed = (table: string, column: string): string =>
    `LEFT JOIN (SELECT movie_id, list(${column}) AS listed FROM @${table} ${among}) ${table}
       ON ${table}.movie_id = m.id`;
  const persons = (table: string): string =>
    `LEFT JOIN (
       SELECT movie_id, list(people.name) AS listed
       FROM @${table} JOIN @people people ON people.id = person_id ${among}
     ) ${table} ON ${table}.movie_id = m.id`;
  const films = await query<Facts>(`
    SELECT m.id, vote_average AS score, vote_count AS votes,
      lower(concat_ws(' ', m.title, m.overview, m.tagline)) AS text, release_year AS year, original_language AS language, collection_name AS collection,
      i.adult, coalesce(directors_by_movie.listed, []) AS directors,
      coalesce(cast_by_movie.listed, []) AS cast, coalesce(genres.listed, []) AS genres,
      coalesce(countries.listed, []) AS countries, coalesce(keywords.listed, []) AS keywords,
      ${hasRatings ? 'coalesce(ratings.listed, [])' : '[]'} AS raters
    FROM @movies m JOIN @identifiers i ON i.movie_id = m.id
    ${persons('directors_by_movie')} ${persons('cast_by_movie')}
    ${listed('genres', 'name')} ${listed('countries', 'code')} ${listed('keywords', 'name')}
    ${hasRatings ? listed('ratings', 'user_id') : ''}
    WHERE m.id IN (${ids.join(', ')})`);
  const translated = await query<{ keyword: string; es: string }>(
    "SELECT keyword, es FROM read_csv('data/palabras_clave_es.csv', all_varchar = true)",
  );
  const spanish = new Map(translated.map(({ keyword, es }) => [keyword, es]));
  const known = new Map(films.map((film) => [film.id, film]));

  function of(id: number): Facts {
    const film = known.get(id);
    if (film === undefined) throw new Error(`no film ${id}`);
    return film;
  }

  /** What a reason claims of both films, and where each film has it. */
  function claimOf(
    one: number,
    reason: Exclude<
      StoredReason,
      { kind: 'ratings' | 'affinity' | 'retold' | 'acclaim' | 'fame' | 'nearest' }
    >,
  ): Claim {
    switch (reason.kind) {
      case 'collection':
        return { wanted: [of(one).collection ?? '?'], of: ({ collection }) => [collection ?? ''] };
      case 'director':
        return { wanted: reason.names, of: ({ directors }) => directors };
      case 'cast':
        return { wanted: reason.names, of: ({ cast }) => cast };
      case 'genres':
        return { wanted: reason.names, of: ({ genres }) => genres };
      case 'keywords':
        return {
          wanted: reason.names,
          of: ({ keywords, text }) =>
            [...spanish]
              .filter(([keyword]) => keywords.includes(keyword) || isSaid(keyword, text))
              .map(([, name]) => name),
        };
      case 'country':
        return { wanted: [reason.code], of: ({ countries }) => countries };
      case 'language':
        return { wanted: [reason.code], of: ({ language }) => [language] };
    }
  }

  return {
    of,
    /** Fails when a reason for showing one film beside another is not a fact about both. */
    expectTrue(one: number, other: number, reason: StoredReason): void {
      if (reason.kind === 'ratings') {
        const raters = new Set(of(one).raters);
        expect(of(other).raters.filter((user) => raters.has(user)).length).toBeGreaterThan(1);
        return;
      }
      if (reason.kind === 'affinity') {
        expect(reason.motive).toMatch(/\p{L}{3}/u);
        return;
      }
      if (reason.kind === 'acclaim' || reason.kind === 'fame') {
        const { score, votes } = of(other);
        expect(reason.kind === 'acclaim' ? score > 5.5 : votes >= 1000).toBe(true);
        return;
      }
      if (reason.kind === 'nearest') return;
      if (reason.kind === 'retold') {
        expect(of(other).year).not.toBe(of(one).year);
        return;
      }
      const claim = claimOf(one, reason);
      for (const film of [of(one), of(other)]) {
        expect(claim.of(film)).toEqual(expect.arrayContaining([...claim.wanted]));
      }
    },
  };
}

interface Claim {
  readonly wanted: readonly string[];
  readonly of: (facts: Facts) => readonly string[];
}

/** Whether a text has all the words of a keyword in some form. */
const isSaid = (keyword: string, text: string): boolean =>
  keyword
    .split(/\P{L}+/u)
    .every((word) => text.includes(word.slice(0, Math.max(3, word.length - 3))));
