import type { DuckDBConnection } from '@duckdb/node-api';
import { scoreOf } from '../similar/score-curve.ts';
import type { Affinity } from './affinity-graph.ts';
import { createFactsTable } from './facts-table.ts';
import { createModel } from './likeness-model.ts';
import { parquetFile, readCatalogue } from './read-catalogue.ts';
import { readRatings } from './read-ratings.ts';
import { createReasonTeller } from './reason-teller.ts';
import { createQueue, createSimilarTable, FACTS_TABLE } from './similar-table.ts';
import { at } from './sparse.ts';
import { readNames } from './term-names.ts';

export interface BuildSimilar {
  /** The folder that holds the catalogue's Parquet files and gets `similar.parquet`. */
  readonly dir: string;
  readonly connection: DuckDBConnection;
  /** Spanish names of keywords by their English ones; the others are never shown. */
  readonly keywordNames: ReadonlyMap<string, string>;
  /** Lists written by hand. */
  readonly affinities: readonly Affinity[];
  /** Hears how much is done, 0–1. */
  readonly onProgress?: (fraction: number) => void;
}

/** How many neighbours of each film are kept. */
export const NEIGHBOURS = 50;
/** How many in Spanish are kept besides, for those who want only these. */
const SPANISH_NEIGHBOURS = 12;

const PROGRESS_EVERY = 500;

/**
 * The stage `similar` of the ETL: for every film the 50 to see beside it, with the reasons, and the 12 in Spanish
 * (`similar_es.parquet`, the same columns). The same files give the same bytes on any machine.
 */
export async function buildSimilar(options: BuildSimilar): Promise<void> {
  const { dir, connection, keywordNames, affinities, onProgress = () => {} } = options;
  const file = parquetFile(dir);
  const catalogue = await readCatalogue(connection, file);
  const { films } = catalogue;
  const ratings = await readRatings(connection, dir, films.ids);
  const names = await readNames(connection, file, keywordNames);
  const model = createModel({ catalogue, ratings, affinities });
  const tellReasons = createReasonTeller(model.likeness, names);
  await createFactsTable(connection, file, catalogue);
  const queue = createQueue();
  const outputs = [
    {
      table: createSimilarTable(connection, queue, dir, 'similar'),
      list: () => model.similar(NEIGHBOURS),
    },
    {
      table: createSimilarTable(connection, queue, dir, 'similar_es'),
      list: () => model.similarInSpanish(SPANISH_NEIGHBOURS),
    },
  ];
  const order = Int32Array.from(films.ids.keys()).sort(
    (a, b) => at(films.ids, a) - at(films.ids, b),
  );
  for (const [done, film] of order.entries()) {
    model.load(film);
    for (const { table, list } of outputs) {
      for (const [index, { film: other, score }] of list().entries()) {
        table.append({
          movieId: at(films.ids, film),
          rank: index + 1,
          similarId: at(films.ids, other),
          score: scoreOf(score),
          reasons: tellReasons(other),
        });
      }
      await table.settle();
    }
    if (done % PROGRESS_EVERY === 0) onProgress((done / order.length) * 0.9);
  }
  for (const { table } of outputs) await table.finish();
  await connection.run(`DROP TABLE ${FACTS_TABLE}`);
  onProgress(1);
}
