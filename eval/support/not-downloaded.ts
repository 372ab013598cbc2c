import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * Refuses to fit anything on films that were downloaded from TMDB's API, whose terms forbid it: weights come of Kaggle's
 * files, MovieLens and our own.
 * @param dir a clean catalogue
 * @throws Error where it holds any
 */
export async function refuseDownloaded(dir: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const file = join(dir, 'fetched.parquet').replaceAll("'", "''");
    const reader = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM '${file}'`);
    const [films] = reader.getRowsJS()[0] ?? [];
    if (films !== 0) {
      throw new Error(
        `${dir} holds ${films} films of TMDB's API, on which nothing may be fitted: make one without data/raw/tmdb`,
      );
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
