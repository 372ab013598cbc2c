import { DuckDBInstance } from '@duckdb/node-api';
import { MONTHS, WEEKDAYS } from '../../src/spanish/calendar.ts';

/** Addresses of one function, no two alike. */
export interface Questions {
  readonly name: string;
  readonly paths: readonly string[];
}

const EACH = 6_000;

/** Thousands of addresses for each of the seven functions, over the catalogue in a folder. */
export async function readQuestions(dataDir: string): Promise<Questions[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const column = async (sql: string): Promise<string[]> =>
    (await connection.runAndReadAll(sql)).getColumnsJS().flat().map(String);
  const [titles, actors, directors] = [
    await column(`SELECT title FROM '${dataDir}/movies.parquet'
      GROUP BY title ORDER BY max(vote_count) DESC, title LIMIT ${EACH}`),
    await column(`SELECT name FROM '${dataDir}/people.parquet' WHERE cast_credits > 0
      GROUP BY name ORDER BY max(votes) DESC, name LIMIT ${EACH}`),
    await column(`SELECT name FROM '${dataDir}/people.parquet' WHERE director_credits > 0
      GROUP BY name ORDER BY max(votes) DESC, name LIMIT ${EACH}`),
  ];
  const of = (name: string, values: readonly string[]): Questions => ({
    name,
    paths: values.map((value) => `/${name}/${encodeURIComponent(value)}`),
  });
  return [
    of('cantidad_filmaciones_mes', spellings(MONTHS)),
    of('cantidad_filmaciones_dia', spellings(WEEKDAYS)),
    of('score_titulo', titles),
    of('votos_titulo', titles),
    of('get_actor', actors),
    of('get_director', directors),
    of('recomendacion', titles),
  ];
}

/** Few words, written in so many ways that no answer is at hand: each letter large or small. */
function spellings(words: readonly string[]): string[] {
  const found = new Set<string>();
  for (let variant = 0; found.size < EACH && variant < 1 << 10; variant += 1) {
    for (const word of words) {
      const letters = [...word].map((letter, index) =>
        (variant >> index) & 1 ? letter.toUpperCase() : letter,
      );
      found.add(letters.join(''));
    }
  }
  return [...found];
}
