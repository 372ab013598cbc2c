import { mkdir, open, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DataError } from '../../core/errors.ts';
import { unfinishedSwap } from '../../wording/staging.ts';
import { asDataError, codeOf } from './faults.ts';
import { isAlive } from './processes.ts';
import { finishSwap, swapIn } from './swap.ts';
import { guardTarget, realTarget, WORKING_PREFIX } from './target.ts';

/** A folder where the next catalogue is made. */
export interface Staging {
  readonly dir: string;
  /** Puts what was made in the catalogue's place, as a whole. */
  commit(): Promise<void>;
  /** Forgets what was made. */
  discard(): Promise<void>;
}

/**
 * Makes an empty folder for a catalogue that is going to be put into `out`.
 *
 * @param apart folders that are read meanwhile
 * @throws DataError when `out` holds anything but a catalogue, would swallow what is read, or can't be written
 */
export async function createStaging(out: string, apart: readonly string[] = []): Promise<Staging> {
  try {
    const target = await realTarget(out);
    await finishSwap(target);
    // Whoever swaps at this moment makes it look like no catalogue's folder: then it is looked at again afterwards.
    await guardTarget(target, apart).catch(async () => {
      await finishSwap(target);
      await guardTarget(target, apart);
    });
    const name = `${WORKING_PREFIX}${process.pid}`;
    const dir = join(target, name);
    const created = await mkdir(target, { recursive: true });
    await removeStale(target);
    await rm(dir, { recursive: true, force: true });
    await mkdir(dir);
    return {
      dir,
      async commit() {
        await syncFolder(dir);
        await swapIn(target, name);
        // The swap is done: what is only made firmer can't undo it.
        await syncPath(target).catch(() => {});
      },
      discard: async () => {
        await rm(dir, { recursive: true, force: true });
        if (created !== undefined) await removeEmpty(target, created);
      },
    };
  } catch (error) {
    throw asDataError(error, out);
  }
}

/**
 * Finishes the swap of a run that died in the middle of it. Whoever opens a catalogue calls this first; it writes
 * nothing when there is nothing to finish.
 * @throws DataError when it can't be finished
 */
export async function recoverCatalogue(out: string): Promise<void> {
  try {
    await finishSwap(await realTarget(out));
  } catch (cause) {
    throw new DataError(unfinishedSwap(out), { cause, file: out });
  }
}

/** Removes folders from `folder` up to `top`, as far as there is nothing in them. */
async function removeEmpty(folder: string, top: string): Promise<void> {
  for (let path = folder; path.length >= top.length; path = dirname(path)) {
    try {
      await rmdir(path);
    } catch {
      // Somebody has put something there.
      return;
    }
  }
}

/** Without this a power cut after the swap could leave files whose names are there and whose bytes are not. */
async function syncFolder(dir: string): Promise<void> {
  for (const name of await readdir(dir)) await syncPath(join(dir, name));
  await syncPath(dir);
}

/** Systems that sync no folders, or nothing at all, do without. */
const UNSYNCABLE: ReadonlySet<string | undefined> = new Set([
  'EPERM',
  'EISDIR',
  'EACCES',
  'EINVAL',
  'ENOTSUP',
  'ENOSYS',
]);

async function syncPath(path: string): Promise<void> {
  try {
    // Windows syncs only what may be written.
    const handle = await open(path, 'r+').catch((error) => {
      if (codeOf(error) !== 'EISDIR') throw error;
      return open(path, 'r');
    });
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!UNSYNCABLE.has(codeOf(error))) throw error;
  }
}

/** Removes the working folders of runs that no longer live. */
async function removeStale(target: string): Promise<void> {
  for (const name of await readdir(target)) {
    const pid = new RegExp(`^\\${WORKING_PREFIX}(\\d+)`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      await rm(join(target, name), { recursive: true, force: true });
    }
  }
}
