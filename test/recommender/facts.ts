import { expect } from 'vitest';
import type { ReasonFact } from '../../src/wording/reasons.ts';
import { openParquet } from './parquet.ts';

interface Facts {
  readonly year: number;
  readonly language: string;
  readonly collection: string | null;
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  readonly genres: readonly string[];
  readonly countries: readonly string[];
  /** In English. */
  readonly keywords: readonly string[];
}

/** Checks reasons against the catalogue's Parquet, read independently. */
export async function openFacts(dir: string) {
  const query = await openParquet(dir);
  const rows = await query<{ keyword: string; es: string }>(
    "SELECT keyword, es FROM read_csv('data/palabras_clave_es.csv', all_varchar = true)",
  );
  const translations = new Map(rows.map(({ keyword, es }) => [keyword, es]));
  const names = (table: string, column: string): string =>
    `coalesce((SELECT list(${column}) FROM @${table} WHERE movie_id = m.id), [])`;
  const known = new Map<number, Facts>();

  async function factsOf(id: number): Promise<Facts> {
    const stored = known.get(id);
    if (stored) return stored;
    const [row] = await query<Facts>(`
      SELECT release_year AS year, original_language AS language, collection_name AS collection,
        ${names('directors_by_movie', 'name')} AS directors, ${names('cast_by_movie', 'name')} AS cast,
        ${names('genres', 'name')} AS genres, ${names('countries', 'code')} AS countries,
        ${names('keywords', 'name')} AS keywords
      FROM @movies m WHERE id = ${id}`);
    if (row === undefined) throw new Error(`no film ${id}`);
    known.set(id, row);
    return row;
  }

  async function commonRaters(one: number, other: number): Promise<number> {
    const [row] = await query<{ raters: number }>(`
      SELECT count(*)::INTEGER AS raters FROM @ratings a JOIN @ratings b USING (user_id)
      WHERE a.movie_id = ${one} AND b.movie_id = ${other}`);
    return row?.raters ?? 0;
  }

  return {
    factsOf,
    /** Fails when a reason for showing one film beside another is not a fact about both. */
    async expectTrue(one: number, other: number, reason: ReasonFact): Promise<void> {
      const [a, b] = [await factsOf(one), await factsOf(other)];
      const spanish = (facts: Facts) =>
        facts.keywords.map((keyword) => translations.get(keyword) ?? '');
      const inBoth = (wanted: readonly string[], of: (facts: Facts) => readonly string[]): void => {
        expect(of(a)).toEqual(expect.arrayContaining([...wanted]));
        expect(of(b)).toEqual(expect.arrayContaining([...wanted]));
      };
      switch (reason.kind) {
        case 'collection':
          return inBoth([reason.name], ({ collection }) => [collection ?? '']);
        case 'director':
          return inBoth(reason.names, ({ directors }) => directors);
        case 'cast':
          return inBoth(reason.names, ({ cast }) => cast);
        case 'genres':
          return inBoth(reason.names, ({ genres }) => genres);
        case 'keywords':
          return inBoth(reason.names, spanish);
        case 'country':
          return inBoth([reason.code], ({ countries }) => countries);
        case 'language':
          return inBoth([reason.code], ({ language }) => [language]);
        case 'decade':
          return inBoth([String(reason.year)], ({ year }) => [`${Math.floor(year / 10)}0`]);
        case 'ratings':
          expect(await commonRaters(one, other)).toBeGreaterThan(1);
      }
    },
  };
}
