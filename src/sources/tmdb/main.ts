/** `npm run tmdb`: downloads new films, and what changed of those of the catalogue, from TMDB with the operator's token. */
import { setTimeout } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import { placesEnvironment, readSettings } from '../../app/config.ts';
import { runMain } from '../../app/run-main.ts';
import { knownFilms } from '../../catalogue/known-films.ts';
import { DataError } from '../../core/errors.ts';
import { tmdbFolder } from '../../etl/default-folders.ts';
import { NO_TMDB_TOKEN, TMDB_BAR, tmdbDone, tmdbPurged } from '../../wording/tmdb.ts';
import { readTmdbArguments } from './arguments.ts';
import { downloadTmdb } from './download.ts';
import { tmdbEnvironment } from './environment.ts';
import { purgeTmdb } from './purge.ts';

await runMain(async () => {
  const environment = z.object({ ...placesEnvironment, ...tmdbEnvironment });
  const settings = readSettings(environment, process.env);
  const { purge, region, raw, ...wanted } = readTmdbArguments(process.argv.slice(2));
  const folder = tmdbFolder(raw);
  if (purge) {
    const { kept, removed } = await purgeTmdb(folder, new Date());
    process.stdout.write(`${tmdbPurged(kept, removed)}\n`);
    return;
  }
  const { DATA_DIR: dataDir, TMDB_TOKEN: token } = settings;
  if (token === undefined) throw new DataError(NO_TMDB_TOKEN);
  const films = await knownFilms(dataDir);
  const bar = new SingleBar({ format: TMDB_BAR, stream: process.stderr, etaBuffer: 1000 });
  let isShown = false;
  try {
    const done = await downloadTmdb({
      ...wanted,
      folder,
      catalogue: new Set(films.map(({ id }) => id)),
      regions: new Set(region),
      token,
      apiRoot: settings.TMDB_API_ROOT,
      filesRoot: settings.TMDB_FILES_ROOT,
      rate: settings.TMDB_RATE,
      fetch,
      now: () => new Date(),
      sleep: (milliseconds) => setTimeout(milliseconds),
      onProgress(value, total) {
        if (!process.stderr.isTTY) return;
        if (!isShown) bar.start(total, 0);
        isShown = true;
        bar.update(value);
      },
    });
    bar.stop();
    process.stdout.write(`${tmdbDone({ ...done, folder })}\n`);
  } finally {
    bar.stop();
  }
});
