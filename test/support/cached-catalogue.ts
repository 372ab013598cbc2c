import { execFile } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { compiled } from './processes/programs.ts';

const CACHE = 'node_modules/.cache/butaca';
/** The rooms whose code decides what the ETL writes. */
const ROOMS = ['catalogue', 'core', 'etl', 'finder', 'recommender', 'sources', 'spanish'];
/** A catalogue that another run may still be reading is younger than this. */
const OLD_MS = 5 * 60_000;

/**
 * The catalogue of a folder of raw files, made by the ETL once and kept for as long as neither the files nor the code
 * that reads them change.
 */
export async function cachedCatalogue(name: string, raw: string): Promise<string> {
  const key = createHash('sha256');
  for (const room of ROOMS) await hashContents(join('src', room), key);
  for (const folder of [raw, 'data']) await hashDates(folder, key);
  const dir = join(CACHE, `${name}-${key.digest('hex').slice(0, 16)}`);
  if (existsSync(dir)) return dir;

  await mkdir(CACHE, { recursive: true });
  await removeOld(name);
  const made = `${dir}.${process.pid}`;
  await compiledEtl(raw, made);
  try {
    await rename(made, dir);
  } catch {
    // Another run was faster; its catalogue is the same.
    await rm(made, { recursive: true });
  }
  return dir;
}

/** Runs what ships: as vitest loads modules, the loops of the ETL take four times as long. */
async function compiledEtl(raw: string, out: string): Promise<void> {
  const module = (path: string): string => JSON.stringify(pathToFileURL(compiled(path)).href);
  await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { SHIPPED } from ${module('src/etl/default-folders.ts')};
    import { runEtl } from ${module('src/etl/run.ts')};
    const [raw, out] = ${JSON.stringify([raw, out])};
    await runEtl({ raw, out, shipped: SHIPPED, clock: () => new Date('2026-01-01T00:00:00Z') });`,
  ]);
}

/** Removes the catalogues of older code. */
async function removeOld(name: string): Promise<void> {
  for (const other of await readdir(CACHE)) {
    const path = join(CACHE, other);
    if (!other.startsWith(`${name}-`)) continue;
    // Another run may have removed it in between.
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > OLD_MS) await rm(path, { recursive: true, force: true });
  }
}

async function hashContents(folder: string, key: Hash): Promise<void> {
  for (const path of await filesOf(folder, true)) key.update(path).update(await readFile(path));
}

/** By size and date: the full Kaggle files are too large to read each time. */
async function hashDates(folder: string, key: Hash): Promise<void> {
  for (const path of await filesOf(folder, false)) {
    const { size, mtimeMs } = await stat(path);
    key.update(`${path} ${size} ${mtimeMs}`);
  }
}

async function filesOf(folder: string, recursive: boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
