import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import { DataError } from '../core/errors.ts';
import { noKnownFilms } from '../wording/sources.ts';

const Row = z.tuple([z.int(), z.string().nullable()]);

/** The films of a clean catalogue: their ids in TMDB and, where they have one, in IMDb. @throws DataError when there is none */
export async function knownFilms(
  dataDir: string,
): Promise<readonly { readonly id: number; readonly imdbId: string | null }[]> {
  const file = join(dataDir, 'identifiers.parquet');
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(
      'SELECT movie_id, imdb_id FROM read_parquet($file)',
      { file },
    );
    return reader.getRowsJS().map((row) => {
      const [id, imdbId] = Row.parse(row);
      return { id, imdbId };
    });
  } catch (cause) {
    throw new DataError(noKnownFilms(dataDir), { cause, file });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
