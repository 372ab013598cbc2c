import { open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DataError } from '../../core/errors.ts';
import { isZip, unmask } from './disguises.ts';
import { openSource, type Source } from './source.ts';
import { listZip } from './zip.ts';

/** A file that may be one of those that are looked for. */
export interface Candidate {
  /** Its name in lower case, without `.gz` or `.zip`: what it is known by. */
  readonly name: string;
  /** @throws DataError when it can't be read, or is empty */
  open(): Promise<Source>;
}

export interface Candidates {
  /** The nearest first: plain before packed, those of the folder before those in folders and zips. */
  readonly files: readonly Candidate[];
  /** Why zips could not be looked into. */
  readonly problems: readonly DataError[];
  /** What else lies there. */
  readonly others: readonly string[];
}

const TABLE = /\.(?:(?:csv|tsv|txt)(?:\.gz)?|parquet)$/i;
const TABLE_IN_ZIP = /\.(?:csv|tsv|txt)$/i;
/** What macOS puts into zips besides. */
const SHADOW = /(?:^|\/)(?:__MACOSX\/|\._)/;

/**
 * The tables in a folder, in the folders right within it, and in zips in any of these.
 * @param but a folder within it that isn't looked into
 */
export async function findCandidates(folder: string, but: string): Promise<Candidates> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  // A folder that is called like a file is one that an unpacker made of it.
  const inner = await Promise.all(
    folders
      .filter((name) => name !== but)
      .sort()
      .map(async (name) => (await readdir(join(folder, name))).map((file) => join(name, file))),
  );
  const paths = [...entries.map(({ name }) => name), ...inner.flat()]
    .filter((path) => !folders.includes(path))
    .map((path) => join(folder, path));
  const plain = paths.filter((path) => TABLE.test(path)).map(fileCandidate);
  const files = [...plain.filter(isUnpacked), ...plain.filter((one) => !isUnpacked(one))];
  const others = paths.filter((path) => !TABLE.test(path)).map((path) => basename(path));
  const problems: DataError[] = [];
  for (const path of paths.filter(isZip)) {
    try {
      files.push(...(await zipCandidates(path)));
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      problems.push(await unmasked(path, error));
    }
  }
  // Called like a file, and a folder without it: whoever opens it says so.
  files.push(
    ...folders.filter((name) => TABLE.test(name)).map((name) => fileCandidate(join(folder, name))),
  );
  return { files, problems, others: others.filter((name) => !name.startsWith('.')) };
}

interface Found extends Candidate {
  readonly packed: boolean;
}

const isUnpacked = ({ packed }: Found): boolean => !packed;

const known = (path: string): string => basename(path).toLowerCase().replace(/\.gz$/, '');

const fileCandidate = (path: string): Found => ({
  name: known(path),
  packed: path.endsWith('.gz'),
  open: () => openSource(path),
});

async function zipCandidates(path: string): Promise<Found[]> {
  const entries = await listZip(path);
  return entries
    .filter((entry) => TABLE_IN_ZIP.test(entry.path) && !SHADOW.test(entry.path))
    .map(({ path: entry, bytes }) => ({
      name: known(entry),
      packed: true,
      open: async () => ({ path, name: basename(entry), bytes, entry }),
    }));
}

/** The same problem, or what is called a zip and is something else. */
async function unmasked(path: string, problem: DataError): Promise<DataError> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    unmask(basename(path), buffer.subarray(0, bytesRead));
    return problem;
  } catch (error) {
    return error instanceof DataError ? error : problem;
  } finally {
    await file.close();
  }
}
