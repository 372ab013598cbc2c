import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Affinity } from '../../src/recommender/training/affinity-graph.ts';
import {
  type Catalogue,
  parquetFile,
  readCatalogue,
} from '../../src/recommender/training/read-catalogue.ts';
import { visitRows } from '../../src/recommender/training/read-columns.ts';
import { type Ratings, readRatings } from '../../src/recommender/training/read-ratings.ts';

import { readShippedAffinities } from './affinities.ts';

/** What the evaluation measures with. */
export interface EvaluationData {
  readonly catalogue: Catalogue;
  readonly ratings: Ratings;
  /** The lists written by hand. */
  readonly affinities: readonly Affinity[];
  /** By film. */
  readonly titles: readonly string[];
  /** By film. */
  readonly releaseYears: readonly number[];
  /** Of the films that the catalogue stores among the first five beside others, the share without a reason. */
  readonly unexplained: number;
}

/**
 * Reads a clean catalogue with ratings.
 * @throws Error when it has none
 */
export async function readEvaluationData(dir: string): Promise<EvaluationData> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const file = parquetFile(dir);
  const catalogue = await readCatalogue(connection, file);
  const ratings = await readRatings(connection, dir, catalogue.films.ids);
  if (!ratings) {
    throw new Error(`${join(dir, 'ratings.parquet')} is not there: run the ETL on the full files`);
  }
  const affinities = await readShippedAffinities(connection, file);
  const places = new Map([...catalogue.films.ids].map((id, film) => [id, film]));
  const titles: string[] = [];
  const releaseYears: number[] = [];
  await visitRows(
    connection,
    `SELECT id::INTEGER, title, release_year::INTEGER FROM ${file('movies')}`,
    ([id, title, year]) => {
      const film = places.get(Number(id)) ?? 0;
      titles[film] = String(title);
      releaseYears[film] = Number(year);
    },
  );
  let unexplained = 0;
  await visitRows(
    connection,
    `SELECT avg((reasons IS NULL)::INTEGER) FROM ${file('similar')} WHERE rank <= 5`,
    ([share]) => {
      unexplained = Number(share);
    },
  );
  connection.closeSync();
  instance.closeSync();
  return { catalogue, ratings, affinities, titles, releaseYears, unexplained };
}
