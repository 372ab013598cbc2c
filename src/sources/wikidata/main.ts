/** `npm run wikidata`: downloads the Spanish titles of the whole catalogue from Wikidata (CC0). */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import { placesEnvironment, readSettings } from '../../app/config.ts';
import { runMain } from '../../app/run-main.ts';
import { knownFilms } from '../../catalogue/known-films.ts';
import {
  CONTACT_EXPECTED,
  ENDPOINT_EXPECTED,
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

async function main(): Promise<void> {
  const settings = readSettings(Environment, process.env);
  const films = await knownFilms(settings.DATA_DIR);
  const ids = films.flatMap(({ imdbId }) => imdbId ?? []);
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
