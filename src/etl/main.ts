/** `npm run etl -- [--raw FOLDER] [--out FOLDER]`: makes the catalogue from the raw files. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { placesEnvironment, readSettings } from '../app/config.ts';
import { importCatalogue } from '../app/import-catalogue.ts';
import { importDisplay, SILENT } from '../app/import-progress.ts';
import { runMain } from '../app/run-main.ts';
import { DataError } from '../core/errors.ts';
import { ETL_USAGE, notUnderstood } from '../wording/setup.ts';
import { defaultRaw } from './default-folders.ts';

function readArguments(): { raw: string | undefined; out: string | undefined } {
  try {
    const { values } = parseArgs({ options: { raw: { type: 'string' }, out: { type: 'string' } } });
    return { raw: values.raw, out: values.out };
  } catch (cause) {
    throw new DataError(notUnderstood(ETL_USAGE), { cause });
  }
}

await runMain(async () => {
  const { DATA_DIR: dataDir } = readSettings(z.object(placesEnvironment), process.env);
  const { raw = await defaultRaw(), out = dataDir } = readArguments();
  const { stderr } = process;
  const display = stderr.isTTY ? importDisplay(stderr) : SILENT;
  try {
    const summary = await importCatalogue(raw, out, display.show);
    display.stop();
    process.stdout.write(summary);
  } finally {
    display.stop();
  }
});
