import { open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { askWikidata, type WikidataOptions } from './ask.ts';
import { clearProgress, readProgress, writeProgress } from './progress.ts';
import { labelsQuery, parseLabels } from './sparql.ts';
import { titleRows } from './title-rows.ts';

/** A download of all Spanish titles that Wikidata has of some films. */
export interface Download extends WikidataOptions {
  readonly imdbIds: readonly string[];
  /** The CSV file to write: `imdb_id,region,titulo`. */
  readonly output: string;
  /** Films asked for at once, and the pause between two requests (milliseconds). */
  readonly batchSize?: number;
  readonly pause?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

const BATCH_SIZE = 200;
const PAUSE = 1_000;
const HEADER = 'imdb_id,region,titulo\n';

/**
 * Downloads the titles, batch by batch, in the order of the ids. Each batch is written whole or not at all: after a
 * crash the next run cuts off what was half written and goes on from there.
 * @returns how many titles this run wrote
 * @throws PlatformError when Wikidata doesn't answer; DataError when the progress file is damaged
 */
export async function downloadTitles(download: Download): Promise<number> {
  const { output, batchSize = BATCH_SIZE, pause = PAUSE, sleep, onProgress } = download;
  const ids = [...new Set(download.imdbIds)].sort();
  const progress = await readProgress(output);
  const start = progress === undefined ? 0 : ids.filter((id) => id <= progress.lastId).length;
  const file = await open(output, progress === undefined ? 'w' : 'r+');
  try {
    let bytes = progress?.bytes ?? (await file.write(HEADER, 0)).bytesWritten;
    let written = 0;
    await file.truncate(bytes);
    for (let at = start; at < ids.length; at += batchSize) {
      if (at > start) await sleep(pause);
      const batch = ids.slice(at, at + batchSize);
      const rows = titleRows(await askWikidata(labelsQuery(batch), parseLabels, download));
      const lines = stringify(rows.map(({ imdbId, region, title }) => [imdbId, region, title]));
      bytes += (await file.write(lines, bytes)).bytesWritten;
      await file.sync();
      await writeProgress(output, { lastId: batch.at(-1) ?? '', bytes });
      written += rows.length;
      onProgress?.(at + batch.length, ids.length);
    }
    await clearProgress(output);
    return written;
  } finally {
    await file.close();
  }
}
