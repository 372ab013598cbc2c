import type { DuckDBConnection } from '@duckdb/node-api';
import { PARTS, type Part } from '../parts.ts';
import { scoreOf } from '../score.ts';
import { createFactsTable } from './facts-table.ts';
import { createModel, type Model } from './model.ts';
import { readNames, type TermNames } from './names.ts';
import { readRatings } from './ratings.ts';
import { countryCode, type FieldName, parquetFile, readCatalogue } from './read-catalogue.ts';
import { createQueue, createSimilarTable, FACTS_TABLE } from './similar-table.ts';
import { at, realAt } from './sparse.ts';

export interface BuildSimilar {
  /** The folder that holds the catalogue's Parquet files and gets `similar.parquet`. */
  readonly dir: string;
  readonly connection: DuckDBConnection;
  /** Spanish names of keywords by their English ones; the others are never shown. */
  readonly keywordNames: ReadonlyMap<string, string>;
  /** Hears how much is done, 0–1. */
  readonly onProgress?: (fraction: number) => void;
}

/** How many neighbours of each film are kept. */
export const NEIGHBOURS = 50;
/** How many in Spanish are kept besides, for those who want only these. */
const SPANISH_NEIGHBOURS = 12;

/** What of the things that two films share is kept to be told. */
const TOLD = { directors: 2, cast: 3, keywords: 3, genres: 3 };

const PROGRESS_EVERY = 500;

/**
 * The stage `similar` of the ETL: for every film the 50 most similar, with the parts of their scores, and the 12 most
 * similar in Spanish (`similar_es.parquet`, the same columns). The same files give the same bytes on any machine.
 */
export async function buildSimilar(options: BuildSimilar): Promise<void> {
  const { dir, connection, keywordNames, onProgress = () => {} } = options;
  const file = parquetFile(dir);
  const catalogue = await readCatalogue(connection, file);
  const { films } = catalogue;
  const ratings = await readRatings(connection, dir, films.ids);
  const names = await readNames(connection, file, keywordNames);
  const model = createModel({ catalogue, ratings });
  const told = createTeller(model, names);
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
        const parts = model.partsOf(other);
        table.append({
          movieId: at(films.ids, film),
          rank: index + 1,
          similarId: at(films.ids, other),
          score: scoreOf(score),
          parts,
          ...told(parts, other),
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

const PLACE = Object.fromEntries(PARTS.map((part, index) => [part, index])) as Record<Part, number>;

/** Says by name what the model's loaded film and another share; `parts` tell where there is nothing to look for. */
function createTeller(model: Model, { people, keywords, genres }: TermNames) {
  const told = (
    field: FieldName,
    names: ReadonlyMap<number, string>,
    other: number,
    most: number,
  ): string[] => {
    const found: string[] = [];
    for (const id of model.shared(field, other)) {
      const name = names.get(id);
      if (name !== undefined && !found.includes(name)) found.push(name);
      if (found.length === most) break;
    }
    return found;
  };
  return (parts: Float64Array, other: number) => {
    const has = (part: Part): boolean => realAt(parts, PLACE[part]) > 0;
    return {
      directors: has('director') ? told('directors', people, other, TOLD.directors) : [],
      cast: has('cast') ? told('cast', people, other, TOLD.cast) : [],
      keywords: has('keywords') ? told('keywords', keywords, other, TOLD.keywords) : [],
      genres: told('genres', genres, other, TOLD.genres),
      countries: model.shared('countries', other).map(countryCode),
    };
  };
}
