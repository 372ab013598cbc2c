import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { DataError } from '../core/errors.ts';
import { DOWNLOAD_MARK, WORKING_PREFIX } from '../etl/staging/target.ts';
import { archiveTooLarge, foreignEntry, NOT_AN_ARCHIVE } from '../wording/setup.ts';

/** Of all files together, in bytes; what says that it is more is not unpacked to its end. */
const LARGEST_CATALOGUE = 4 * 2 ** 30;

/** What the files of a catalogue are called. */
const OWN_NAME = /^[a-z_]+\.(?:parquet|bin|json)$/;
/** What a tar of a folder holds besides: the folder, what macOS adds, what a bot that runs holds, where it came from. */
const PASSED_OVER = new RegExp(`^$|^\\._|^\\.DS_Store$|^${DOWNLOAD_MARK}$|^\\${WORKING_PREFIX}`);

const PASSED_TYPES: ReadonlySet<string> = new Set(['file', 'directory', 'link']);

/**
 * Unpacks the files of a catalogue into a folder: plain files with the names of a catalogue's, and nothing else.
 * @throws DataError when it is no tar.gz, holds a link, a device, a folder or a foreign file, or becomes too large
 */
export async function unpackCatalogue(
  archive: string,
  dir: string,
  most = LARGEST_CATALOGUE,
): Promise<void> {
  let bytes = 0;
  async function* counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > most) throw new DataError(archiveTooLarge(most));
      yield chunk;
    }
  }
  const entries = extract();
  const reading = pipeline(createReadStream(archive), createGunzip(), counted, entries);
  // Its failure also ends the loop below, which then tells it.
  reading.catch(() => {});
  try {
    for await (const entry of entries) {
      const name = nameOf(entry.header);
      if (name === undefined) entry.resume();
      else await pipeline(entry, createWriteStream(join(dir, name), { flags: 'wx' }));
    }
    await reading;
  } catch (cause) {
    if (cause instanceof DataError || (cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new DataError(NOT_AN_ARCHIVE, { cause });
  }
}

/** @returns the name to write a file under; undefined for what is passed over */
function nameOf({ name, type }: Header): string | undefined {
  const plain = name.replace(/^\.\//, '').replace(/\/$/, '');
  if (PASSED_OVER.test(plain) && PASSED_TYPES.has(type ?? '')) return undefined;
  if (type !== 'file' || !OWN_NAME.test(plain)) throw new DataError(foreignEntry(name));
  return plain;
}
