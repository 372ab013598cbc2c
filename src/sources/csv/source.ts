import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DataError } from '../../core/errors.ts';

/** Small, so that most pieces are pure Latin-1, which V8 keeps in half the memory and searches faster. */
const CHUNK_BYTES = 1 << 16;

/** One raw file. `name` is what messages call it: its base name. */
export interface Source {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

export interface SourceReader {
  /** The file's bytes, unpacked when its name ends in `.gz`. */
  readonly chunks: AsyncIterable<Buffer>;
  /** The SHA-256 of the file as it lies on the disk; ask once `chunks` has ended. */
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
  if (!stats.isFile()) {
    throw new DataError(`${name} es una carpeta y debería ser un archivo: ${path}`, { file: name });
  }
  if (stats.size === 0) {
    throw new DataError(`${name} está vacío: vuelve a descargarlo.`, { file: name });
  }
  return { path, name, bytes: stats.size };
}

async function statOf(path: string, name: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (cause) {
    throw new DataError(`No se puede leer ${path}.`, { cause, file: name });
  }
}

/**
 * Reads a file once, from its start to its end.
 *
 * @param onBytes told of each piece taken from the disk, in bytes before unpacking.
 * @returns chunks that throw DataError when the disk fails or the gzip is not one, is cut off, or is damaged.
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
  const bytes = tapped(createReadStream(source.path, { highWaterMark: CHUNK_BYTES }), tap);
  const isPacked = source.name.endsWith('.gz');
  try {
    // The callback is what makes it the stream pipeline; its error also reaches the loop that reads the stream.
    yield* isPacked ? pipeline(bytes, createGunzip({ chunkSize: CHUNK_BYTES }), () => {}) : bytes;
  } catch (cause) {
    throw new DataError(`${source.name} ${explain(cause)}`, { cause, file: source.name });
  }
}

async function* tapped(
  chunks: AsyncIterable<Buffer>,
  tap: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    tap(chunk);
    yield chunk;
  }
}

/** What zlib's complaints mean for the person who has the file: https://www.zlib.net/manual.html */
function explain(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (message.includes('incorrect header check')) {
    return 'no es un archivo gzip aunque su nombre acabe en .gz: descárgalo de nuevo o quítale el .gz.';
  }
  if (message.includes('unexpected end of file')) {
    return 'está cortado (el gzip no llega a su final): vuelve a descargarlo.';
  }
  return `no se puede leer, parece dañado (${message}): vuelve a descargarlo.`;
}
