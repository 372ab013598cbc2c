import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { buildIndex } from '../../../src/finder/indexing/build-index.ts';
import { INDEX_FILE } from '../../../src/finder/index/index-file.ts';
import { demoCatalog } from '../../support/demo-catalog.ts';

const TABLES = [
  'movies',
  'identifiers',
  'spanish_titles',
  'display_titles',
  'people',
  'cast_by_person',
  'directors_by_person',
];

it('writes the same bytes for the same catalogue, and says how far it is', async () => {
  const catalog = await demoCatalog();
  const folder = await mkdtemp(join(tmpdir(), 'index-'));
  for (const table of TABLES) {
    await copyFile(join(catalog, `${table}.parquet`), join(folder, `${table}.parquet`));
  }
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const progress: number[] = [];
  await buildIndex({ dir: folder, connection, onProgress: (done) => progress.push(done) });
  connection.closeSync();
  instance.closeSync();
  const [again, before] = [
    await readFile(join(folder, INDEX_FILE)),
    await readFile(join(catalog, INDEX_FILE)),
  ];
  expect(again.equals(before)).toBe(true);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
  await rm(folder, { recursive: true });
});
