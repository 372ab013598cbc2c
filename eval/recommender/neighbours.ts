import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { similarMovies, similarSpanishMovies } from '../../src/catalogue/queries/similar-movies.ts';
import { createStatements } from '../../src/catalogue/statements.ts';
import type { Neighbours } from '../../src/recommender/similar/recommend.ts';

/** The stored neighbours of a clean catalogue, without the rest of it. */
export async function openNeighbours(dir: string): Promise<Neighbours> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const table of ['similar', 'similar_es']) {
    const path = join(dir, `${table}.parquet`).replaceAll("'", "''");
    await connection.run(`CREATE VIEW "${table}" AS FROM read_parquet('${path}')`);
  }
  await connection.run('SET parquet_metadata_cache = true');
  const statements = createStatements(connection);
  return {
    similar: (id) => statements.rows(similarMovies, { id }),
    similarInSpanish: (id) => statements.rows(similarSpanishMovies, { id }),
  };
}
