import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { ensureCatalogue } from '../../src/app/ensure-catalogue.ts';
import { MANIFEST_FILE, readManifest } from '../../src/catalogue/manifest.ts';
import { copyCatalogue } from '../support/copy-catalogue.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A catalogue as another version of the program left it. */
async function outdated(change: object): Promise<string> {
  const dir = await temporaryFolder();
  await copyCatalogue(demoCatalogue(), dir);
  const file = join(dir, MANIFEST_FILE);
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, contract: 'another', ...change }));
  return dir;
}

const ensure = (dataDir: string) =>
  ensureCatalogue({ dataDir, download: undefined }, new PassThrough().resume());

it('a demo that another version made is made anew', async () => {
  const dir = await outdated({});
  await ensure(dir);
  expect((await readManifest(dir)).demo).toBe(true);
});

it('what other versions made of files of others stays, and is said to be theirs', async () => {
  const dir = await outdated({ demo: false });
  await ensure(dir);
  await expect(readManifest(dir)).rejects.toThrow('otra versión');
});
