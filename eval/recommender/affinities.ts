import type { DuckDBConnection } from '@duckdb/node-api';
import type { Affinity } from '../../src/recommender/training/affinity-graph.ts';
import { visitRows } from '../../src/recommender/training/read-columns.ts';

/** Where the lists written by hand are, from the project's folder. */
const SHIPPED = 'data/afinidades.csv';

/**
 * The lists written by hand, of films that a clean catalogue has.
 * @param file names a Parquet file of the catalogue for SQL
 */
export async function readShippedAffinities(
  connection: DuckDBConnection,
  file: (name: string) => string,
): Promise<Affinity[]> {
  const rows: Affinity[] = [];
  await visitRows(
    connection,
    `SELECT a.movie_id::INTEGER, b.movie_id::INTEGER, l.orden::INTEGER, l.motivo
     FROM read_csv('${SHIPPED}', all_varchar = true, header = true) l
     JOIN ${file('identifiers')} a ON a.imdb_id = l.imdb_id
     JOIN ${file('identifiers')} b ON b.imdb_id = l.imdb_id_afin
     ORDER BY 1, 3`,
    ([movieId, otherId, place, motive]) => {
      rows.push({
        movieId: Number(movieId),
        otherId: Number(otherId),
        place: Number(place),
        motive: String(motive),
      });
    },
  );
  return rows;
}
