import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Room for the ids of one copy. */
const SHIFT = 1_000_000;

/** The columns of the files that the recommender reads whose values belong to a copy alone. */
const SHIFTED: Readonly<Record<string, readonly string[]>> = {
  movies: ['id', 'collection_id'],
  identifiers: ['movie_id'],
  cast_by_movie: ['movie_id', 'person_id'],
  directors_by_movie: ['movie_id', 'person_id'],
  genres: ['movie_id'],
  keywords: ['movie_id'],
  companies: ['movie_id', 'company_id'],
  countries: ['movie_id'],
};

/**
 * Writes a catalogue of so many generated films: copies of a real one with other ids, titles, persons and companies
 * and a tenth of the votes, sharing keywords, genres and countries.
 */
export async function growCatalogue(from: string, to: string, films: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB' });
  const connection = await instance.connect();
  const file = (name: string): string => `read_parquet('${join(from, `${name}.parquet`)}')`;
  const [row] = (
    await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM ${file('movies')}`)
  ).getRows();
  const copies = Math.ceil(films / Number(row?.[0]));
  for (const [name, shifted] of Object.entries(SHIFTED)) {
    const replaced = shifted.map((column) => `(${column} + copy * ${SHIFT})::INTEGER AS ${column}`);
    if (name === 'movies') {
      replaced.push(
        "title || CASE WHEN copy > 0 THEN ' ' || copy ELSE '' END AS title",
        'CASE WHEN copy > 0 THEN vote_count // 10 ELSE vote_count END AS vote_count',
      );
    }
    await connection.run(
      `COPY (
         SELECT * EXCLUDE (copy) REPLACE (${replaced.join(', ')})
         FROM ${file(name)}, (SELECT range::INTEGER AS copy FROM range(${copies}))
       ) TO '${join(to, `${name}.parquet`)}' (FORMAT parquet)`,
    );
  }
  await copyFile(join(from, 'ratings.parquet'), join(to, 'ratings.parquet')).catch(() => undefined);
  instance.closeSync();
}
