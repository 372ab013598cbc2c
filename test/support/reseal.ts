import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumFolder } from '../../src/catalogue/checksums.ts';
import {
  MANIFEST_FILE,
  type Manifest,
  REPORT_FILE,
  readManifest,
  writeManifest,
} from '../../src/catalogue/manifest.ts';

/** Makes a catalogue whose files a test has changed whole again: its checksums are those of the files. */
export async function reseal(folder: string, changes: Partial<Manifest> = {}): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await rm(join(folder, MANIFEST_FILE));
  const { [REPORT_FILE]: _report, ...files } = await checksumFolder(folder);
  const sealed = { ...manifest, files, ...changes };
  await writeManifest(folder, sealed);
  return sealed;
}
