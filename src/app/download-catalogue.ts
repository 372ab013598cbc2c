import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { MANIFEST_FILE } from '../catalogue/manifest.ts';
import { DataError } from '../core/errors.ts';
import { asDataError } from '../etl/staging/faults.ts';
import { createStaging, recoverCatalogue } from '../etl/staging/staging.ts';
import { DOWNLOAD_MARK } from '../etl/staging/target.ts';
import {
  ADDRESS_EXPECTED,
  DOWNLOADING,
  downloadFailed,
  downloadTooLarge,
  HASH_EXPECTED,
  HASH_NEEDED,
  otherHash,
  TOOK_TOO_LONG,
  UNREACHABLE,
} from '../wording/setup.ts';
import { checkDownloaded } from './check-downloaded.ts';
import { unpackCatalogue } from './unpack-catalogue.ts';

/** The variables of the environment that say where a finished catalogue is. */
export const downloadEnvironment = {
  CATALOG_URL: z.url({ protocol: /^https?$/, error: ADDRESS_EXPECTED }).optional(),
  CATALOG_SHA256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, HASH_EXPECTED)
    .optional(),
};

/** A finished catalogue elsewhere: a tar.gz of the files that the ETL writes, without a folder around them. */
export interface CatalogueDownload {
  readonly url: string;
  /** The file's SHA-256 in hexadecimal: what is downloaded is what was meant, or nothing. */
  readonly sha256: string;
}

type DownloadEnvironment = z.infer<z.ZodObject<typeof downloadEnvironment>>;

/**
 * What the checked environment says of it; undefined where it says nothing.
 * @throws DataError when the address comes without its hash
 */
export function catalogueDownload({
  CATALOG_URL: url,
  CATALOG_SHA256: sha256,
}: DownloadEnvironment): CatalogueDownload | undefined {
  if (url === undefined) return undefined;
  if (sha256 === undefined) throw new DataError(HASH_NEEDED);
  return { url, sha256: sha256.toLowerCase() };
}

/** Milliseconds after which a download is given up. */
const PATIENCE = 10 * 60_000;
/** The catalogue of Kaggle's files with 26 million ratings takes a quarter of it. */
const LARGEST_ARCHIVE = 2 ** 30;

export interface DownloadServices {
  readonly fetch: typeof fetch;
  readonly messages: Writable;
  /** In bytes. */
  readonly largestArchive?: number;
}

/**
 * Downloads a catalogue, checks it and puts it in place as a whole; does nothing where it already is there.
 * @throws DataError when it can't be reached, isn't what its hash says, or is no catalogue that this bot can use
 */
export async function downloadCatalogue(
  { url, sha256 }: CatalogueDownload,
  dataDir: string,
  { fetch, messages, largestArchive = LARGEST_ARCHIVE }: DownloadServices,
): Promise<void> {
  await recoverCatalogue(dataDir);
  if ((await readMark(dataDir)) === sha256) return;
  messages.write(DOWNLOADING);
  const staging = await createStaging(dataDir);
  try {
    const archive = join(staging.dir, 'catalogo.tar.gz');
    const actual = await save(url, archive, largestArchive, fetch);
    if (actual !== sha256) throw new DataError(otherHash(shown(url), actual));
    await unpackCatalogue(archive, staging.dir);
    await rm(archive);
    await checkDownloaded(staging.dir);
    await writeFile(join(staging.dir, DOWNLOAD_MARK), sha256);
    await staging.commit();
  } catch (error) {
    await staging.discard();
    throw asDataError(error, dataDir);
  }
}

async function readMark(dataDir: string): Promise<string | undefined> {
  const path = join(dataDir, DOWNLOAD_MARK);
  const isWhole = existsSync(path) && existsSync(join(dataDir, MANIFEST_FILE));
  return isWhole ? readFile(path, 'utf8') : undefined;
}

/** Saves what an address gives, as far as it isn't too much; returns its SHA-256. */
async function save(url: string, path: string, most: number, get: typeof fetch): Promise<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* tapped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > most) throw new DataError(downloadTooLarge(shown(url), most));
      hash.update(chunk);
      yield chunk;
    }
  }
  let body: ReadableStream<Uint8Array>;
  try {
    const response = await get(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok || !response.body) {
      throw new DataError(downloadFailed(shown(url), `HTTP ${response.status}`));
    }
    body = response.body;
    await pipeline(body, tapped, createWriteStream(path));
  } catch (cause) {
    // What the disk refuses is told as such.
    if (cause instanceof DataError || isOfDisk(cause)) throw cause;
    throw new DataError(downloadFailed(shown(url), reasonOf(cause)), { cause });
  }
  return hash.digest('hex');
}

/** An address without what may be a secret in it: a user's name and password, a signature. */
function shown(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

const isOfDisk = (cause: unknown): boolean =>
  cause instanceof Error && 'syscall' in cause && cause.syscall === 'write' && 'path' in cause;

/** Why a download failed, in words that hold nothing of the address. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return UNREACHABLE;
  if (cause.name === 'TimeoutError') return TOOK_TOO_LONG;
  const { cause: inner = cause } = cause;
  return inner instanceof Error && 'code' in inner ? String(inner.code) : UNREACHABLE;
}
