import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { DataError } from '../../core/errors.ts';
import { damagedZip, encryptedZip, lostEntry } from '../../wording/sources.ts';

/** Kaggle's archive has seven; what has more is not one of tables. */
const MOST_ENTRIES = 10_000;

/** A file in a zip. */
export interface ZipEntry {
  /** Its path within. */
  readonly path: string;
  /** Unpacked. */
  readonly bytes: number;
}

/**
 * The files in a zip, folders left out.
 * @throws DataError when it is no zip, or a damaged one
 */
export async function listZip(path: string): Promise<readonly ZipEntry[]> {
  return withZip(path, async (zip) => {
    const entries: ZipEntry[] = [];
    for await (const { fileName, uncompressedSize } of zip.eachEntry()) {
      if (!fileName.endsWith('/')) entries.push({ path: fileName, bytes: uncompressedSize });
      if (entries.length >= MOST_ENTRIES) break;
    }
    return entries;
  });
}

/**
 * What a file in a zip holds; no more than the zip says that it is.
 * @throws DataError when it isn't there, can't be unpacked or needs a password
 */
export async function readZipEntry(path: string, entry: string): Promise<Readable> {
  const zip = await openZip(path);
  try {
    const found = await findEntry(zip, entry);
    if (found === undefined) throw new DataError(lostEntry(basename(path), entry), { file: path });
    if (found.isEncrypted()) throw new DataError(encryptedZip(basename(path)), { file: path });
    const stream = await zip.openReadStreamPromise(found);
    stream.once('close', () => zip.close());
    return stream;
  } catch (cause) {
    zip.close();
    throw cause instanceof DataError ? cause : damaged(path, cause);
  }
}

async function findEntry(zip: ZipFile, path: string): Promise<Entry | undefined> {
  for await (const entry of zip.eachEntry()) if (entry.fileName === path) return entry;
  return undefined;
}

async function withZip<T>(path: string, action: (zip: ZipFile) => Promise<T>): Promise<T> {
  const zip = await openZip(path);
  try {
    return await action(zip);
  } catch (cause) {
    throw damaged(path, cause);
  } finally {
    zip.close();
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false });
  } catch (cause) {
    throw damaged(path, cause);
  }
}

const damaged = (path: string, cause: unknown): DataError =>
  new DataError(damagedZip(basename(path)), { cause, file: path });
