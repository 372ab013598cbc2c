import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { runEtl } from './etl/run.ts';

/**
 * Makes the catalogue from the raw files (the user's, or the demo that ships) where there is none yet.
 * @throws DataError when the raw files can't be read
 */
export async function ensureCatalog(dataDir: string, progress: Writable): Promise<void> {
  if (existsSync(join(dataDir, 'report.json'))) return;
  progress.write('Preparando el catálogo por primera vez…\n');
  await runEtl({ out: dataDir });
}
