import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isOutdatedDemo } from '../../src/app/outdated-demo.ts';
import { MANIFEST_FILE } from '../../src/catalogue/manifest.ts';
import { INDEX_FILE } from '../../src/finder/index/index-file.ts';
import { copyCatalogue } from '../support/copy-catalogue.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function demo(): Promise<string> {
  const dir = await temporaryFolder();
  await copyCatalogue(demoCatalogue(), dir);
  return dir;
}

async function changeManifest(dir: string, change: object): Promise<void> {
  const file = join(dir, MANIFEST_FILE);
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, ...change }));
}

/** As code with other rules of text wrote it. */
async function changeRules(dir: string): Promise<void> {
  const file = join(dir, INDEX_FILE);
  const bytes = await readFile(file);
  bytes.writeUInt32LE(bytes.readUInt32LE(8) ^ 1, 8);
  await writeFile(file, bytes);
}

it('a demo of this code is not outdated, nor is a folder without a catalogue', async () => {
  const dir = await demo();
  expect(await isOutdatedDemo(dir)).toBe(false);
  await rm(join(dir, MANIFEST_FILE));
  expect(await isOutdatedDemo(dir)).toBe(false);
});

it('a demo of another contract is', async () => {
  const dir = await demo();
  await changeManifest(dir, { contract: 'another' });
  expect(await isOutdatedDemo(dir)).toBe(true);
});

it('a demo whose index other rules of text made is; what is made of files of others is not', async () => {
  const dir = await demo();
  await changeRules(dir);
  expect(await isOutdatedDemo(dir)).toBe(true);
  await changeManifest(dir, { demo: false });
  expect(await isOutdatedDemo(dir)).toBe(false);
});

it('a damaged index is none of other rules: whoever opens it says what is wrong', async () => {
  const dir = await demo();
  await writeFile(join(dir, INDEX_FILE), 'nothing');
  expect(await isOutdatedDemo(dir)).toBe(false);
  await rm(join(dir, INDEX_FILE));
  expect(await isOutdatedDemo(dir)).toBe(false);
});
