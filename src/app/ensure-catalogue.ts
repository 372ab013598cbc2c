import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { MANIFEST_FILE } from '../catalogue/manifest.ts';
import { defaultRaw, SHIPPED } from '../etl/defaults.ts';
import { runEtl } from '../etl/run.ts';
import { recoverCatalogue } from '../etl/staging.ts';
import type { Config } from './config.ts';
import { downloadCatalogue } from './download-catalogue.ts';

/**
 * Has the catalogue there: downloaded where the configuration says from where, else made from the raw files
 * (the user's, or the demo that ships) where there is none yet.
 * @throws DataError when it can't be downloaded, the raw files can't be read or the folder can't be written
 */
export async function ensureCatalogue(
  { dataDir, download }: Pick<Config, 'dataDir' | 'download'>,
  messages: Writable,
): Promise<void> {
  await recoverCatalogue(dataDir);
  if (download) return downloadCatalogue(download, dataDir, { fetch, messages });
  if (existsSync(join(dataDir, MANIFEST_FILE))) return;
  messages.write('Preparando el catálogo por primera vez…\n');
  await runEtl({
    raw: await defaultRaw(),
    out: dataDir,
    shipped: SHIPPED,
    clock: () => new Date(),
  });
}
