import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { DataError } from '../core/errors.ts';
import { MANIFEST_FILE } from '../catalogue/manifest.ts';
import { createStaging, recoverCatalogue } from '../etl/staging.ts';

/** The variables of the environment that say where a finished catalogue is. */
export const downloadEnvironment = {
  CATALOG_URL: z
    .url({ protocol: /^https?$/, error: 'es una dirección http o https de un .tar.gz' })
    .optional(),
  CATALOG_SHA256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'son las 64 cifras que da «sha256sum catalogo.tar.gz»')
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
  if (sha256 === undefined) {
    throw new DataError('CATALOG_URL necesita CATALOG_SHA256: «sha256sum catalogo.tar.gz» lo da.');
  }
  return { url, sha256: sha256.toLowerCase() };
}

/** Where a downloaded catalogue keeps the hash of what it came from. */
const MARK = 'descarga.sha256';
/** Milliseconds after which a download is given up. */
const PATIENCE = 10 * 60_000;

/**
 * Downloads a catalogue, checks it and puts it in place as a whole; does nothing where it already is there.
 * @throws DataError when it can't be reached, isn't what its hash says, or holds no catalogue
 */
export async function downloadCatalogue(
  { url, sha256 }: CatalogueDownload,
  dataDir: string,
  services: { readonly fetch: typeof fetch; readonly messages: Writable },
): Promise<void> {
  await recoverCatalogue(dataDir);
  if ((await readMark(dataDir)) === sha256) return;
  services.messages.write('Descargando el catálogo…\n');
  const staging = await createStaging(dataDir);
  try {
    const archive = join(staging.dir, 'catalogo.tar.gz');
    const actual = await save(url, archive, services.fetch);
    if (actual !== sha256) {
      throw new DataError(
        `Lo descargado de ${url} no es lo que dice CATALOG_SHA256: su hash es ${actual}.`,
      );
    }
    await unpack(archive, staging.dir);
    await rm(archive);
    await writeFile(join(staging.dir, MARK), sha256);
    await staging.commit();
  } catch (error) {
    await staging.discard();
    throw error;
  }
}

async function readMark(dataDir: string): Promise<string | undefined> {
  const path = join(dataDir, MARK);
  return existsSync(path) ? readFile(path, 'utf8') : undefined;
}

/** Saves what an address gives; returns its SHA-256. */
async function save(url: string, path: string, get: typeof fetch): Promise<string> {
  const hash = createHash('sha256');
  const tap = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    const response = await get(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    await pipeline(response.body, tap, createWriteStream(path));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DataError(`No pude descargar el catálogo de ${url} (${reason}).`, { cause });
  }
  return hash.digest('hex');
}

async function unpack(archive: string, dir: string): Promise<void> {
  try {
    await promisify(execFile)('tar', ['-xzf', archive, '-C', dir, '--no-same-owner']);
  } catch (cause) {
    throw new DataError('El catálogo descargado no es un .tar.gz que se pueda abrir.', { cause });
  }
  if (!existsSync(join(dir, MANIFEST_FILE))) {
    throw new DataError(
      'El catálogo descargado no tiene catalog.json en su raíz. Se hace con «tar -czf catalogo.tar.gz -C data/clean .».',
    );
  }
}
