import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Room for the ids of one copy. */
const SHIFT = 1_000_000;

/** What filters read: the columns whose values belong to a copy alone, and the order of the file. */
const TABLES: Readonly<
  Record<string, { shifted: readonly string[]; order: string; rows: number }>
> = {
  discovery: { shifted: ['id', 'saga'], order: 'weighted DESC, id', rows: 40_960 },
  cast_by_person: { shifted: ['movie_id'], order: 'person_id, movie_id', rows: 16_384 },
  directors_by_person: { shifted: ['movie_id'], order: 'person_id, movie_id', rows: 16_384 },
  movies_by_theme: { shifted: ['movie_id'], order: 'theme_id, movie_id', rows: 16_384 },
};

/**
 * Writes what filters read for so many films: copies of a real catalogue's with other ids, where persons and themes have
 * as many times more films.
 */
export async function growDiscovery(from: string, to: string, films: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB' });
  const connection = await instance.connect();
  const file = (name: string): string => `read_parquet('${join(from, `${name}.parquet`)}')`;
  const [row] = (
    await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM ${file('discovery')}`)
  ).getRows();
  const copies = Math.ceil(films / Number(row?.[0]));
  for (const [name, { shifted, order, rows }] of Object.entries(TABLES)) {
    const replaced = shifted.map((column) => `(${column} + copy * ${SHIFT})::INTEGER AS ${column}`);
    await connection.run(
      `COPY (
         SELECT * EXCLUDE (copy) REPLACE (${replaced.join(', ')})
         FROM ${file(name)}, (SELECT range::INTEGER AS copy FROM range(${copies})) ORDER BY ${order}
       ) TO '${join(to, `${name}.parquet`)}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rows})`,
    );
  }
  instance.closeSync();
}
