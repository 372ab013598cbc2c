import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { TITLES_FILE } from '../../src/etl/defaults.ts';
import { runEtl } from '../../src/etl/run.ts';

const CACHE = 'node_modules/.cache/butaca';
/** Whatever changes what the ETL writes. */
const SOURCES = [
  'src/catalogue',
  'src/sources',
  'src/etl',
  'src/finder',
  'src/recommender',
  'src/core',
];
const POLL_MS = 100;
/** A catalogue of older code that a suite may still be reading is younger than this. */
const OLD_MS = 5 * 60_000;

/**
 * The catalogue of a folder of raw files, made by the ETL once and kept for as long as neither the files nor the
 * ETL's code change. Suites that run at the same time in different processes share it: the first makes it, the
 * others wait.
 */
export async function cachedCatalogue(name: string, raw: string): Promise<string> {
  const key = createHash('sha256');
  for (const folder of SOURCES) await hashFolder(folder, key);
  for (const file of [TITLES_FILE, ...(await readdir(raw)).map((file) => join(raw, file))]) {
    if (!existsSync(file)) continue;
    const { size, mtimeMs } = await stat(file);
    key.update(`${file} ${size} ${mtimeMs}`);
  }
  const dir = join(CACHE, `${name}-${key.digest('hex').slice(0, 16)}`);
  await mkdir(CACHE, { recursive: true });
  while (!existsSync(dir)) {
    if (await lock(dir)) await make(name, raw, dir);
    else await pause(POLL_MS);
  }
  return dir;
}

async function make(name: string, raw: string, dir: string): Promise<void> {
  try {
    if (existsSync(dir)) return;
    await removeOld(name);
    const clock = (): Date => new Date('2026-01-01T00:00:00Z');
    await runEtl({ raw, out: dir, titlesFile: TITLES_FILE, clock });
  } finally {
    await rm(lockOf(dir), { force: true });
  }
}

/** @returns whether this process now holds the lock; one whose process is gone is broken. */
async function lock(dir: string): Promise<boolean> {
  try {
    await writeFile(lockOf(dir), String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const pid = Number(await readFile(lockOf(dir), 'utf8').catch(() => ''));
    if (pid > 0 && !isAlive(pid)) await rm(lockOf(dir), { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Removes the catalogues of older code. */
async function removeOld(name: string): Promise<void> {
  for (const other of await readdir(CACHE)) {
    const path = join(CACHE, other);
    if (!other.startsWith(`${name}-`) || other.endsWith('.lock')) continue;
    // Another process may have removed it in between.
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > OLD_MS) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

async function hashFolder(folder: string, key: ReturnType<typeof createHash>): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  for (const path of paths.sort()) key.update(path).update(await readFile(path));
}

function lockOf(dir: string): string {
  return `${dir}.lock`;
}
