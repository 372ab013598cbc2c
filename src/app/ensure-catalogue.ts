import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { MANIFEST_FILE, REPORT_FILE } from '../catalogue/manifest.ts';
import { defaultRaw } from '../etl/default-folders.ts';
import { recoverCatalogue } from '../etl/staging/staging.ts';
import { FIRST_CATALOGUE } from '../wording/setup.ts';
import type { Config } from './config.ts';
import { downloadCatalogue } from './download-catalogue.ts';
import { importCatalogue } from './import-catalogue.ts';
import { importDisplay } from './import-progress.ts';
import { isOutdatedDemo } from './outdated-demo.ts';

/**
 * Has the catalogue there: downloaded where the configuration says from where, else made from the raw files
 * (the user's, or the demo that ships) where there is none yet, or a demo of another version of the program. What is there
 * otherwise is left as it is.
 * @throws DataError when it can't be downloaded, the raw files can't be read or the folder can't be written
 */
export async function ensureCatalogue(
  { dataDir, download }: Pick<Config, 'dataDir' | 'download'>,
  messages: Writable & { readonly isTTY?: boolean },
): Promise<void> {
  await recoverCatalogue(dataDir);
  if (download) return downloadCatalogue(download, dataDir, { fetch, messages });
  // Whoever opens it says what may be wrong with one that is there.
  const isThere = [MANIFEST_FILE, REPORT_FILE].some((name) => existsSync(join(dataDir, name)));
  if (isThere && !(await isOutdatedDemo(dataDir))) return;
  messages.write(FIRST_CATALOGUE);
  const display = importDisplay(messages);
  try {
    await importCatalogue(await defaultRaw(), dataDir, display.show);
  } finally {
    display.stop();
  }
}
