import type { DuckDBConnection } from '@duckdb/node-api';
import { visitRows } from './read-columns.ts';

/** What the terms that films share are called, by raw id. */
export interface TermNames {
  readonly people: ReadonlyMap<number, string>;
  /** In Spanish; a keyword without translation is not there. */
  readonly keywords: ReadonlyMap<number, string>;
  /** In English, as in the data. */
  readonly genres: ReadonlyMap<number, string>;
}

/** Reads the names of those terms that two films can share. */
export async function readNames(
  connection: DuckDBConnection,
  file: (name: string) => string,
  translations: ReadonlyMap<string, string>,
): Promise<TermNames> {
  const people = new Map<number, string>();
  await visitRows(
    connection,
    `SELECT id::INTEGER, name FROM ${file('people')} WHERE cast_credits + director_credits > 1`,
    ([id, person]) => people.set(Number(id), String(person)),
  );
  const keywords = new Map<number, string>();
  await visitRows(
    connection,
    `SELECT keyword_id::INTEGER, min(name) FROM ${file('keywords')} GROUP BY 1`,
    ([id, keyword]) => {
      const spanish = translations.get(String(keyword));
      if (spanish !== undefined) keywords.set(Number(id), spanish);
    },
  );
  const genres = new Map<number, string>();
  await visitRows(
    connection,
    `SELECT genre_id::INTEGER, min(name) FROM ${file('genres')} GROUP BY 1`,
    ([id, genre]) => genres.set(Number(id), String(genre)),
  );
  return { people, keywords, genres };
}
