import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DataError } from '../../core/errors.ts';
import {
  cutOffGzip,
  damagedSource,
  emptySource,
  folderAsFile,
  notGzip,
  unreadableSource,
} from '../../wording/sources.ts';
import { isGzip, unmask } from './disguises.ts';
import { readZipEntry } from './zip.ts';

/** Small, so that most pieces are pure Latin-1, which V8 keeps in half the memory and searches faster. */
const CHUNK_BYTES = 1 << 16;

/** One raw file, or one within a zip. */
export interface Source {
  readonly path: string;
  /** What messages call it: its base name. */
  readonly name: string;
  /** How much there is to read: of a zip's entry, unpacked. */
  readonly bytes: number;
  /** Which entry of the zip at `path`. */
  readonly entry?: string;
}

export interface SourceReader {
  /** The file's bytes, unpacked when its name ends in `.gz` or it lies in a zip. */
  readonly chunks: AsyncIterable<Buffer>;
  /** The SHA-256 of the file as it lies on the disk, or of what a zip's entry holds; ask once `chunks` has ended. */
  sha256(): string;
}

/**
 * Looks at a file before anything is read from it.
 *
 * @throws DataError when it isn't there, isn't a file, or has no bytes.
 */
export async function openSource(path: string): Promise<Source> {
  const name = basename(path);
  const stats = await statOf(path, name);
  if (!stats.isFile()) throw new DataError(folderAsFile(name, path), { file: name });
  if (stats.size === 0) throw new DataError(emptySource(name), { file: name });
  return { path, name, bytes: stats.size };
}

async function statOf(path: string, name: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (cause) {
    throw new DataError(unreadableSource(path), { cause, file: name });
  }
}

/**
 * Reads a file once, from its start to its end.
 *
 * @param onBytes told of each piece taken, in the measure of the source's `bytes`.
 * @returns chunks that throw DataError when the disk fails, what is packed is damaged, or the file is something else
 *   than its name says.
 */
export function readSource(source: Source, onBytes: (bytes: number) => void): SourceReader {
  const hash = createHash('sha256');
  return {
    chunks: readChunks(source, (chunk) => {
      hash.update(chunk);
      onBytes(chunk.length);
    }),
    sha256: () => hash.digest('hex'),
  };
}

async function* readChunks(source: Source, tap: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  const { path, name, entry } = source;
  const packed = entry === undefined && isGzip(name);
  try {
    const bytes = entry === undefined ? fromDisk(path) : await readZipEntry(path, entry);
    const seen = watched(bytes, name, tap);
    // The callback is what makes it the stream pipeline; its error also reaches the loop that reads the stream.
    yield* packed ? pipeline(seen, createGunzip({ chunkSize: CHUNK_BYTES }), () => {}) : seen;
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(explain(name, cause), { cause, file: name });
  }
}

const fromDisk = (path: string): AsyncIterable<Buffer> =>
  createReadStream(path, { highWaterMark: CHUNK_BYTES });

/** Tells of each piece; refuses at the first what is no table. */
async function* watched(
  chunks: AsyncIterable<Buffer>,
  name: string,
  tap: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) unmask(name, chunk);
    isFirst = false;
    tap(chunk);
    yield chunk;
  }
}

/** What zlib's complaints mean for the person who has the file: https://www.zlib.net/manual.html */
function explain(name: string, cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (message.includes('incorrect header check')) return notGzip(name);
  if (message.includes('unexpected end of file')) return cutOffGzip(name);
  return damagedSource(name, message);
}
