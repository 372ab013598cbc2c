/** `npm run wikidata`: downloads the Spanish titles of the whole catalogue from Wikidata (CC0). */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import { placesEnvironment, readSettings } from '../../app/config.ts';
import { runMain } from '../../app/run-main.ts';
import { DataError } from '../../core/errors.ts';
import {
  CONTACT_EXPECTED,
  ENDPOINT_EXPECTED,
  noCatalogueToTitle,
  PROGRESS_BAR,
  titlesDownloaded,
} from '../../wording/wikidata.ts';
import { inProject } from '../project.ts';
import { downloadTitles } from './download.ts';

const OUTPUT = inProject('data/raw/titulos_wikidata.csv');

const Environment = z.object({
  ...placesEnvironment,
  WIKIDATA_CONTACT: z.string({ error: CONTACT_EXPECTED }),
  WIKIDATA_ENDPOINT: z
    .url({ protocol: /^https?$/, error: ENDPOINT_EXPECTED })
    .default('https://query.wikidata.org/sparql'),
});

/** The IMDb ids of a clean catalogue. @throws DataError when there is none */
async function imdbIds(dataDir: string): Promise<string[]> {
  const file = join(dataDir, 'identifiers.parquet');
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(
      'SELECT imdb_id FROM read_parquet($file) WHERE imdb_id IS NOT NULL',
      { file },
    );
    return reader.getRowsJS().map(([id]) => String(id));
  } catch (cause) {
    throw new DataError(noCatalogueToTitle(dataDir), { cause, file });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function main(): Promise<void> {
  const settings = readSettings(Environment, process.env);
  const ids = await imdbIds(settings.DATA_DIR);
  await mkdir(dirname(OUTPUT), { recursive: true });
  const bar = new SingleBar({ format: PROGRESS_BAR, stream: process.stderr });
  if (process.stderr.isTTY) bar.start(ids.length, 0);
  try {
    const titles = await downloadTitles({
      imdbIds: ids,
      output: OUTPUT,
      endpoint: settings.WIKIDATA_ENDPOINT,
      contact: settings.WIKIDATA_CONTACT,
      fetch,
      sleep: (milliseconds) => setTimeout(milliseconds),
      now: () => new Date(),
      onProgress: (done) => bar.update(done),
    });
    bar.stop();
    process.stdout.write(titlesDownloaded(titles, OUTPUT));
  } finally {
    bar.stop();
  }
}

await runMain(main);
