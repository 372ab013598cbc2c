import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataError } from '../../../src/core/errors.ts';
import { INDEX_FILE } from '../../../src/finder/index/index-file.ts';
import { loadFinder } from '../../../src/finder/load-finder.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';

let folder: string;
let whole: Buffer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'finder-'));
  whole = await readFile(join(await demoCatalogue(), INDEX_FILE));
});
afterEach(() => rm(folder, { recursive: true }));

const loading = async (bytes?: Uint8Array): Promise<() => unknown> => {
  if (bytes !== undefined) await writeFile(join(folder, INDEX_FILE), bytes);
  return () => loadFinder(folder);
};

it('says which file is missing and what makes it', async () => {
  const load = await loading();
  expect(load).toThrow(DataError);
  expect(load).toThrow(/finder\.bin.*npm run etl/s);
});

it('refuses an index that was made by other rules of text and sound', async () => {
  const other = Buffer.from(whole);
  other.writeUInt32LE(999, 8);
  expect(await loading(other)).toThrow(/otras reglas/);
});

it.each([0, 7, 15, 200, 0.5, 0.999])('refuses an index that is cut off (%d)', async (cut) => {
  const bytes = cut < 1 ? Math.floor(whole.length * cut) : cut;
  expect(await loading(whole.subarray(0, bytes))).toThrow(DataError);
});

it('refuses a file that is no index', async () => {
  expect(await loading(Buffer.from('id,title\n1,Toy Story\n'.repeat(9)))).toThrow(
    /no es un índice/,
  );
});

it('refuses an index whose table of contents is damaged', async () => {
  const damaged = Buffer.from(whole);
  damaged.fill(0x7b, 16, 64);
  expect(await loading(damaged)).toThrow(/está dañado/);
});
