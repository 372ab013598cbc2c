/** `npm run wikidata`: downloads the films that the catalogue lacks, and the Spanish titles of all, from Wikidata (CC0). */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import { placesEnvironment, readSettings } from '../../app/config.ts';
import { runMain } from '../../app/run-main.ts';
import { knownFilms } from '../../catalogue/known-films.ts';
import { WIKIDATA_FILMS } from '../../etl/default-folders.ts';
import {
  FILMS_BAR,
  filmsDownloaded,
  PROGRESS_BAR,
  titlesDownloaded,
} from '../../wording/wikidata.ts';
import { inProject } from '../project.ts';
import type { WikidataOptions } from './ask.ts';
import { downloadTitles } from './download.ts';
import { downloadFilms } from './download-films.ts';
import { wikidataEnvironment } from './environment.ts';

const RAW = inProject('data/raw');
const TITLES = join(RAW, 'titulos_wikidata.csv');
/** Where Kaggle's films end: later ones that are in the catalogue already are left out by the ETL. */
const FROM = '2017-07-01';

const Environment = z.object({ ...placesEnvironment, ...wikidataEnvironment });

/** Shows how far something is where somebody looks at it. */
async function withBar<T>(
  format: string,
  work: (onProgress: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  const bar = new SingleBar({ format, stream: process.stderr });
  let isShown = false;
  try {
    return await work((done, total) => {
      if (!process.stderr.isTTY) return;
      if (!isShown) bar.start(total, 0);
      isShown = true;
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}

await runMain(async () => {
  const settings = readSettings(Environment, process.env);
  const known = await knownFilms(settings.DATA_DIR);
  const options: WikidataOptions = {
    endpoint: settings.WIKIDATA_ENDPOINT,
    contact: settings.WIKIDATA_CONTACT,
    fetch,
    sleep: (milliseconds) => setTimeout(milliseconds),
    now: () => new Date(),
  };
  await mkdir(RAW, { recursive: true });
  const output = join(RAW, WIKIDATA_FILMS);
  const films = await withBar(FILMS_BAR, (onProgress) =>
    downloadFilms({ ...options, from: FROM, output, onProgress }),
  );
  process.stdout.write(filmsDownloaded(films, output));
  const imdbIds = known.flatMap(({ imdbId }) => imdbId ?? []);
  const titles = await withBar(PROGRESS_BAR, (onProgress) =>
    downloadTitles({ ...options, imdbIds, output: TITLES, onProgress }),
  );
  process.stdout.write(titlesDownloaded(titles, TITLES));
});
