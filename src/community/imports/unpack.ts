import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UserError } from '../../core/errors.ts';
import { FAULTS } from '../../wording/imports.ts';
import { fault } from './fault.ts';

/** A file, or one of those in a zip. */
export interface Packed {
  /** Its path in the zip, or its name. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the largest of exports has, many times over: more is made to fill the memory. */
const ENTRIES_MAX = 1_000;
const UNPACKED_MAX = 50 * 1024 * 1024;

/** How files begin that hold others: zip, gzip, 7z, RAR. */
const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b', "7z\xbc\xaf'\x1c", 'Rar!'];
const beginsWith = (bytes: Uint8Array, start: string): boolean =>
  Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start;

/**
 * The files of a zip, or the one that it is.
 * @throws UserError for other archives, and for zips that are damaged, locked, too large or hold archives
 */
export async function unpack({ path, bytes }: Packed): Promise<readonly Packed[]> {
  const archive = ARCHIVES.find((start) => beginsWith(bytes, start));
  if (archive === undefined) return [{ path, bytes }];
  if (!archive.startsWith('PK')) throw fault(FAULTS.otherArchive);
  try {
    return await readAll(await fromBufferPromise(Buffer.from(bytes), { autoClose: false }));
  } catch (error) {
    throw error instanceof UserError ? error : fault(FAULTS.damagedZip);
  }
}

async function readAll(zip: ZipFile): Promise<Packed[]> {
  const files: Packed[] = [];
  let unpacked = 0;
  if (zip.entryCount > ENTRIES_MAX) throw fault(FAULTS.bomb);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    unpacked += entry.uncompressedSize;
    if (unpacked > UNPACKED_MAX) throw fault(FAULTS.bomb);
    if (entry.isEncrypted()) throw fault(FAULTS.locked);
    const bytes = await readEntry(zip, entry);
    if (ARCHIVES.some((start) => beginsWith(bytes, start))) throw fault(FAULTS.nested);
    files.push({ path: entry.fileName, bytes });
  }
  return files;
}

/** An entry that unpacks to more than it says is an error of the reader's. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
