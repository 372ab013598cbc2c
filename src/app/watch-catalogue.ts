import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../catalogue/manifest.ts';
import type { Clock } from '../platforms/shared/clock.ts';

/** How soon a new catalogue is noticed. */
const GLANCE_MS = 5_000;

/**
 * Tells, until the signal aborts, whenever there is another catalogue in a folder: its manifest is put there last.
 */
export async function watchCatalogue(
  dataDir: string,
  renew: () => Promise<void>,
  clock: Pick<Clock, 'sleep'>,
  signal: AbortSignal,
): Promise<void> {
  let seen = await marksOf(dataDir);
  while (!signal.aborted) {
    await clock.sleep(GLANCE_MS, signal);
    const marks = await marksOf(dataDir);
    if (signal.aborted || marks === undefined || marks === seen) continue;
    seen = marks;
    await renew();
  }
}

/** What tells a manifest from another; undefined while there is none, as in the midst of a swap. */
async function marksOf(dataDir: string): Promise<string | undefined> {
  try {
    const { ino, mtimeMs, size } = await stat(join(dataDir, MANIFEST_FILE));
    return `${ino} ${mtimeMs} ${size}`;
  } catch {
    return undefined;
  }
}
