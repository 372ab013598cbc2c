import type { Sleep } from './engine.ts';
import { isBusy } from './failures.ts';

/** How long a piece of work waits for another process, and how long between two looks. */
const PATIENCE_MS = 5000;
const LOOK_MS = 4;

/**
 * Does what another process may stand in the way of for a moment: it writes, closes the file, or reads the log of one that
 * was killed. Waits without holding up this process: SQLite's own waiting would have the whole bot stand still.
 */
export async function patiently<T>(work: () => T | Promise<T>, sleep: Sleep): Promise<T> {
  for (let waited = 0; ; waited += LOOK_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || waited >= PATIENCE_MS) throw error;
    }
    await sleep(LOOK_MS);
  }
}
