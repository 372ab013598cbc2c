import { lstat, readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { TABLES } from '../../catalogue/contract.ts';
import { MANIFEST_FILE, REPORT_FILE } from '../../catalogue/manifest.ts';
import { DataError } from '../../core/errors.ts';
import { PROJECT } from '../../sources/project.ts';
import {
  demoOverCatalogue,
  foreignFolder,
  notAFolder,
  targetHoldsFolder,
  targetInFolder,
} from '../../wording/staging.ts';
import { DEMO } from '../default-folders.ts';
import { codeOf } from './faults.ts';

/** What begins so in a catalogue's folder is a run's own, for as long as it takes. */
export const WORKING_PREFIX = '.butaca-';

/** Where a downloaded catalogue keeps the hash of what it came from. */
export const DOWNLOAD_MARK = 'descarga.sha256';

/** What systems leave in folders by themselves: it is nobody's, and stays where it is. */
const LITTER: ReadonlySet<string> = new Set([
  '.DS_Store',
  '.gitkeep',
  'Thumbs.db',
  'desktop.ini',
  'lost+found',
]);

/** Files of catalogues that were made before `catalog.json` listed them. */
const OLDER_FILES = [...Object.keys(TABLES).map((table) => `${table}.parquet`), 'finder.bin'];

const Manifest = z.object({
  contract: z.string(),
  demo: z.boolean(),
  files: z.record(z.string(), z.unknown()),
});
const OlderReport = z.object({ schema: z.number(), version: z.string() });

/**
 * @returns where a folder really is: links are followed, also one to a folder that isn't there yet
 */
export async function realTarget(out: string): Promise<string> {
  let path = resolve(out);
  for (let links = 0; links < 40; links++) {
    const link = await readlink(path).catch(() => undefined);
    if (link === undefined) break;
    path = resolve(dirname(path), link);
  }
  return realParents(path);
}

/** The same path through the real folders above it, as far as they are there. */
async function realParents(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  const parent = dirname(path);
  return parent === path ? path : join(await realParents(parent), basename(path));
}

/**
 * Makes sure that a catalogue may be put into a folder: nothing is ever replaced there but a catalogue.
 * @param folder from `realTarget`
 * @param apart folders that are read meanwhile
 * @throws DataError that says what is in the way
 */
export async function guardTarget(folder: string, apart: readonly string[]): Promise<void> {
  const read = await Promise.all([...apart, DEMO].map(realTarget));
  for (const place of [await realTarget('.'), await realTarget(PROJECT), ...read]) {
    if (isWithin(place, folder)) throw new DataError(targetHoldsFolder(folder, place));
  }
  for (const place of read) {
    if (isWithin(folder, place)) throw new DataError(targetInFolder(folder, place));
  }
  await ownFiles(folder);
}

const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);

/**
 * The files of the catalogue in a folder; none where there is no folder, or nothing in it.
 * @throws DataError when it holds anything that is no part of a catalogue
 */
export async function ownFiles(folder: string): Promise<readonly string[]> {
  const names = (await entriesOf(folder)).filter(
    (name) => !LITTER.has(name) && !name.startsWith(WORKING_PREFIX),
  );
  if (names.length === 0) return [];
  const own = await namesOfCatalogue(folder);
  for (const name of names) {
    const isFile = !(await lstat(join(folder, name))).isDirectory();
    if (!isFile || !own.has(name)) {
      throw new DataError(foreignFolder(folder, name), { file: join(folder, name) });
    }
  }
  return names;
}

/**
 * Makes sure that the demo replaces no other catalogue.
 * @throws DataError when there is one in the folder
 */
export async function guardFromDemo(folder: string): Promise<void> {
  if ((await ownFiles(folder)).length === 0) return;
  const manifest = Manifest.safeParse(await readJson(join(folder, MANIFEST_FILE)));
  if (!manifest.data?.demo) throw new DataError(demoOverCatalogue(folder), { file: folder });
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    if (codeOf(error) === 'ENOTDIR') throw new DataError(notAFolder(folder), { cause: error });
    throw error;
  }
}

/** What may be in a catalogue's folder, by what it says itself; nothing when it says nothing. */
async function namesOfCatalogue(folder: string): Promise<ReadonlySet<string>> {
  const manifest = Manifest.safeParse(await readJson(join(folder, MANIFEST_FILE)));
  const older = OlderReport.safeParse(await readJson(join(folder, REPORT_FILE)));
  const always = [MANIFEST_FILE, REPORT_FILE, DOWNLOAD_MARK];
  if (manifest.success) return new Set([...always, ...Object.keys(manifest.data.files)]);
  return new Set(older.success ? [REPORT_FILE, DOWNLOAD_MARK, ...OLDER_FILES] : []);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    // Missing or unreadable: then it says nothing.
    return undefined;
  }
}
