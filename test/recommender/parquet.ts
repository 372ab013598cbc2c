import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { openCatalogue } from '../../src/catalogue/open.ts';
import {
  type SimilarMovie,
  similarMovies,
  similarSpanishMovies,
} from '../../src/catalogue/queries/similar-movies.ts';
import type { Neighbours } from '../../src/recommender/similar/recommend.ts';

/** Reads a catalogue's Parquet independently of the product: `@movies` stands for the file. */
export async function openParquet(dir: string) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return async <R = Record<string, unknown>>(sql: string): Promise<R[]> => {
    const named = sql.replace(/@(\w+)/g, (_, name) => `'${join(dir, `${name}.parquet`)}'`);
    return (await connection.runAndReadAll(named)).getRowObjectsJS() as R[];
  };
}

/** The stored neighbours as a command reads them. */
export async function openNeighbours(dir: string): Promise<Neighbours> {
  const catalogue = await openCatalogue(dir, { memoryLimit: '128MB', threads: 1 });
  return {
    similar: (id) => catalogue.all(similarMovies, { id }),
    similarInSpanish: (id) => catalogue.all(similarSpanishMovies, { id }),
  };
}

/** A neighbour that shares nothing with anything, but for what is given. */
export const neighbour = (
  given: Partial<SimilarMovie> & { readonly id: number },
): SimilarMovie => ({
  language: 'en',
  collectionId: 0,
  genres: [],
  suitable: true,
  forChildren: false,
  known: 5,
  score: 0.5,
  reasons: [],
  ...given,
});
