import { link, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, REPORT_FILE } from '../../catalogue/manifest.ts';
import { codeOf } from './faults.ts';
import { isAlive } from './processes.ts';
import { realTarget, WORKING_PREFIX } from './target.ts';

/** The files of a catalogue, held as they are now. */
export interface Pinned {
  /** The folder to read them from. */
  readonly dir: string;
  /** Whether they stay when another catalogue takes their place. */
  readonly isHeld: boolean;
  /** Lets them go. */
  release(): Promise<void>;
}

const SUFFIX = '-abierto-';
/** What this process holds, of the same folder or of others, has names of its own. */
let held = 0;

/** Where a disk knows no hard links, or may not be written, a catalogue is read where it lies. */
const UNLINKABLE: ReadonlySet<string | undefined> = new Set([
  'EROFS',
  'EACCES',
  'EPERM',
  'EMLINK',
  'EXDEV',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
]);

/** A swap takes milliseconds; one that goes on is tried again by whoever asked. */
const ATTEMPTS = 5;

/**
 * Holds the files of the catalogue in a folder by hard links, so that a swap takes none of them away from whoever reads
 * them by name. All of them are of one catalogue.
 * @throws what the disk says; DataError never: a folder without a catalogue is held as it is
 */
export async function pinCatalogue(folder: string): Promise<Pinned> {
  const target = await realTarget(folder);
  const inPlace: Pinned = { dir: folder, isHeld: false, release: async () => {} };
  await removeAbandoned(target);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await manifestOf(target);
    if (before === undefined) continue;
    const dir = join(target, `${WORKING_PREFIX}${process.pid}${SUFFIX}${held++}`);
    const release = (): Promise<void> => rm(dir, { recursive: true, force: true });
    try {
      await mkdir(dir);
      for (const name of filesOf(before)) await link(join(target, name), join(dir, name));
      if ((await manifestOf(target)) === before) return { dir, isHeld: true, release };
      await release();
    } catch (error) {
      await release();
      if (UNLINKABLE.has(codeOf(error))) return inPlace;
      // A file that isn't there: a swap goes on, or the catalogue lacks it, which whoever opens it says.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  return inPlace;
}

const manifestOf = (target: string): Promise<string | undefined> =>
  readFile(join(target, MANIFEST_FILE), 'utf8').catch(() => undefined);

/** The manifest and what it names; whoever opens a catalogue says what is wrong with a manifest that can't be read. */
function filesOf(manifest: string): readonly string[] {
  try {
    const { files } = JSON.parse(manifest);
    return [MANIFEST_FILE, ...Object.keys(files).filter((name) => name !== REPORT_FILE)];
  } catch {
    return [MANIFEST_FILE];
  }
}

/** Removes what processes held that are no more; one that has this one's id is not this one. */
async function removeAbandoned(target: string): Promise<void> {
  const pattern = new RegExp(`^\\${WORKING_PREFIX}(\\d+)${SUFFIX}(\\d+)$`);
  for (const name of await readdir(target).catch((): string[] => [])) {
    const [, pid, number] = pattern.exec(name) ?? [];
    if (pid === undefined) continue;
    const isOwn = Number(pid) === process.pid;
    if (isOwn ? Number(number) >= held : !isAlive(Number(pid))) {
      await rm(join(target, name), { recursive: true, force: true }).catch(() => {});
    }
  }
}
