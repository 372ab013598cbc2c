import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { encodeIndex, INDEX_FILE, type Section } from '../index/index-file.ts';
import { buildCorpus, byNumber } from './corpus-builder.ts';
import { regionSections } from './pack-region-titles.ts';
import { readMovies, readPeople, readRegions } from './read-parquet.ts';

/** What the build needs: the folder that holds the Parquet files and gets the index; who hears how far it is (0–1). */
export interface BuildIndex {
  readonly dir: string;
  readonly connection: DuckDBConnection;
  readonly onProgress?: (done: number) => void;
}

/** Writes the finder's index from the clean catalogue's Parquet in `dir`; the same data give the same bytes. */
export async function buildIndex({ dir, connection, onProgress }: BuildIndex): Promise<void> {
  const movies = await readMovies(connection, dir);
  const regions = await readRegions(connection, dir);
  onProgress?.(0.2);
  const sections: [string, Section][] = [
    ...buildCorpus('movies', 'title', movies),
    ['movies.year', Int16Array.from(movies, ({ year }) => year)],
    ['movies.imdb', Int32Array.from(movies, ({ imdb }) => imdb)],
    ['movies.byImdb', byNumber(movies.map(({ imdb }) => imdb))],
    ...regionSections(regions, movies),
  ];
  onProgress?.(0.5);
  const people = await readPeople(connection, dir);
  onProgress?.(0.6);
  sections.push(
    ...buildCorpus('people', 'name', people),
    ['people.castCredits', Uint16Array.from(people, ({ castCredits }) => castCredits)],
    ['people.directorCredits', Uint16Array.from(people, ({ directorCredits }) => directorCredits)],
    ['people.castVotes', Float32Array.from(people, ({ castVotes }) => castVotes)],
    ['people.directorVotes', Float32Array.from(people, ({ directorVotes }) => directorVotes)],
  );
  const path = join(dir, INDEX_FILE);
  await writeFile(`${path}.tmp`, encodeIndex(new Map(sections)));
  await rename(`${path}.tmp`, path);
  onProgress?.(1);
}
