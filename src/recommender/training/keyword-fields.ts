import type { DuckDBConnection } from '@duckdb/node-api';
import type { FilmTable } from './film-table.ts';
import { guessKeywords } from './guessed-keywords.ts';
import { readIntegers, visitRows } from './read-columns.ts';
import { at, listAt } from './sparse.ts';
import { createTermField, idf, type TermField } from './term-field.ts';

/** Keywords about how a film was made or shown, not about what it is. */
const EMPTY_KEYWORDS = `'woman director', 'independent film', 'duringcreditsstinger', 'aftercreditsstinger'`;

/** Two films known by one and the same keyword are not yet alike. */
const UNSHARED = 10;

export interface KeywordFields {
  /** What somebody tagged each film with, and what the words of its overview let one guess besides. */
  readonly keywords: TermField;
  /** What can be told: the tags, and of the guesses those that the overview says in so many words. */
  readonly topics: TermField;
}

/** @param placeOf the film of a TMDB id */
export async function readKeywordFields(
  connection: DuckDBConnection,
  file: (name: string) => string,
  table: FilmTable,
  placeOf: (id: number) => number,
): Promise<KeywordFields> {
  const [ids, keywords] = await readIntegers(
    connection,
    `SELECT movie_id::INTEGER, keyword_id::INTEGER FROM ${file('keywords')}
     WHERE name NOT IN (${EMPTY_KEYWORDS}) GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  if (ids === undefined || keywords === undefined) throw new Error('no columns in keywords');
  const films = ids.map(placeOf);
  const guessed = guessKeywords(table.words, table.wordCount, { films, keywords });
  const isSaid = await readSaid(connection, file, table);
  const said = guessed.films.map((film, i) => (isSaid(film, at(guessed.keywords, i)) ? 1 : 0));
  const ofSaid = (values: Int32Array): Int32Array => values.filter((_, i) => at(said, i) === 1);
  return {
    keywords: createTermField(
      joined(films, guessed.films),
      joined(keywords, guessed.keywords),
      table.count,
      idf,
      UNSHARED,
      Float32Array.from([...keywords.map(() => 1), ...guessed.shares]),
    ),
    topics: createTermField(
      joined(films, ofSaid(guessed.films)),
      joined(keywords, ofSaid(guessed.keywords)),
      table.count,
      idf,
    ),
  };
}

/** @returns whether all the words of a keyword are among those of a film */
async function readSaid(
  connection: DuckDBConnection,
  file: (name: string) => string,
  { words, wordsOf }: FilmTable,
): Promise<(film: number, keyword: number) => boolean> {
  const wording = new Map<number, readonly number[]>();
  await visitRows(
    connection,
    `SELECT keyword_id::INTEGER, min(name) FROM ${file('keywords')} GROUP BY 1`,
    ([id, name]) => {
      const stems = wordsOf(String(name));
      if (stems !== undefined) wording.set(Number(id), stems);
    },
  );
  return (film, keyword) => {
    const own = listAt(words, film);
    return wording.get(keyword)?.every((stem) => own.includes(stem)) ?? false;
  };
}

const joined = (first: Int32Array, second: Int32Array): Int32Array =>
  Int32Array.from([...first, ...second]);
