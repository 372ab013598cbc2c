import { readdir } from 'node:fs/promises';
import { MANIFEST_FILE, REPORT_FILE, readManifest } from '../catalogue/manifest.ts';
import { openCatalogue } from '../catalogue/open.ts';
import { DataError } from '../core/errors.ts';
import { loadFinder } from '../finder/load-finder.ts';
import { foreignEntry, unusableDownload } from '../wording/setup.ts';

/** Milliseconds that a question to it may take. */
const PATIENCE = 10_000;
const OPTIONS = { memoryLimit: '128MB', threads: 1, verifyBudget: Number.POSITIVE_INFINITY };

/**
 * Uses a catalogue that came from elsewhere before it is put in place: every file is what it should be, it answers,
 * and so does its finder.
 * @throws DataError when it isn't a whole catalogue of this version of the bot
 */
export async function checkDownloaded(dir: string): Promise<void> {
  try {
    const { files } = await readManifest(dir);
    const known = new Set([MANIFEST_FILE, REPORT_FILE, ...Object.keys(files)]);
    const foreign = (await readdir(dir)).find((name) => !known.has(name));
    if (foreign !== undefined) throw new DataError(foreignEntry(foreign));
    const catalogue = await openCatalogue(dir, OPTIONS);
    try {
      await catalogue.check(PATIENCE);
    } finally {
      await catalogue.close();
    }
    loadFinder(dir);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DataError(
      unusableDownload(reason.replaceAll(`${dir}/`, '').replaceAll(dir, 'la descarga')),
      {
        cause,
      },
    );
  }
}
