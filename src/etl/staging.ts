import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DataError } from '../core/errors.ts';
/** A folder beside the catalogue's, where the next one is made. */
export interface Staging {
  readonly dir: string;
  /** Puts what was made in the catalogue's place, as a whole. */
  commit(): Promise<void>;
  /** Forgets what was made. */
  discard(): Promise<void>;
}

/**
 * Makes an empty staging folder `<out>.tmp-<pid>`, on the same disk as `out` so that a rename puts it in place.
 *
 * @throws DataError when the folder can't be written.
 */
export async function createStaging(out: string): Promise<Staging> {
  const target = resolve(out);
  const dir = `${target}.tmp-${process.pid}`;
  try {
    await recoverCatalogue(target);
    await removeStale(target);
    await rm(dir, { recursive: true, force: true });
    await mkdir(dir, { recursive: true });
  } catch (cause) {
    throw new DataError(`No se puede escribir en ${target}: elige otra carpeta con --out.`, {
      cause,
    });
  }
  return {
    dir,
    commit: () => swap(dir, target),
    discard: () => rm(dir, { recursive: true, force: true }),
  };
}

/**
 * Puts the previous catalogue back when a run died between the two renames of its swap. Whoever opens a catalogue
 * calls this first; it does nothing when there is nothing to mend.
 */
export async function recoverCatalogue(out: string): Promise<void> {
  const target = resolve(out);
  const previous = previousOf(target);
  try {
    await rename(previous, target);
  } catch (error) {
    // ENOENT: nothing was set aside. ENOTEMPTY (EEXIST on some systems): the new catalogue is in place already.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    await rm(previous, { recursive: true, force: true });
  }
}

async function swap(dir: string, target: string): Promise<void> {
  await syncFolder(dir);
  const previous = previousOf(target);
  const hadCatalogue = await renameIfThere(target, previous);
  try {
    await rename(dir, target);
  } catch (error) {
    if (hadCatalogue) await rename(previous, target);
    throw error;
  }
  await sync(dirname(target));
  await rm(previous, { recursive: true, force: true });
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Without this a power cut after the rename could leave files whose names are there and whose bytes are not. */
async function syncFolder(dir: string): Promise<void> {
  for (const name of await readdir(dir)) await sync(join(dir, name));
  await sync(dir);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes the staging folders of runs that no longer live. */
async function removeStale(target: string): Promise<void> {
  const parent = dirname(target);
  const prefix = `${basename(target)}.tmp-`;
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid)) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function previousOf(target: string): string {
  return `${target}.anterior`;
}
