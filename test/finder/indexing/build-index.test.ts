import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { INDEX_FILE } from '../../../src/finder/index/index-file.ts';
import { buildIndex } from '../../../src/finder/indexing/build-index.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';

const TABLES = [
  'movies',
  'identifiers',
  'spanish_titles',
  'display_titles',
  'people',
  'cast_by_movie',
  'directors_by_person',
];

it('writes the same bytes for the same catalogue, and says how far it is', async () => {
  const catalogue = await demoCatalogue();
  const folder = await mkdtemp(join(tmpdir(), 'index-'));
  for (const table of TABLES) {
    await copyFile(join(catalogue, `${table}.parquet`), join(folder, `${table}.parquet`));
  }
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const progress: number[] = [];
  await buildIndex({ dir: folder, connection, onProgress: (done) => progress.push(done) });
  connection.closeSync();
  instance.closeSync();
  const [again, before] = [
    await readFile(join(folder, INDEX_FILE)),
    await readFile(join(catalogue, INDEX_FILE)),
  ];
  expect(again.equals(before)).toBe(true);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
  await rm(folder, { recursive: true });
});
