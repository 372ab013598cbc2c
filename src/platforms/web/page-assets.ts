import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { bundlePage, PAGE_FILES, type PageFile } from './page-bundle.ts';

/** A file of the page, ready to be sent; its address holds its hash, so it may be kept for ever. */
export interface Asset {
  readonly path: string;
  readonly contentType: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
}

export type PageAssetFiles = Readonly<Record<PageFile, Asset>>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=UTF-8',
  css: 'text/css; charset=UTF-8',
  svg: 'image/svg+xml; charset=UTF-8',
};

const FOLDER = new URL('./page/', import.meta.url);

/** `npm run build` leaves the page bundled beside the compiled server. */
const BUILT = import.meta.url.endsWith('.js');

/**
 * The page's scripts, style and pictures: bundled now when the server runs from its sources.
 * @throws Error when a source has a mistake or is missing
 */
export async function loadPageAssets(): Promise<PageAssetFiles> {
  const texts = BUILT ? await readBuilt() : await bundlePage();
  const entries = await Promise.all(
    PAGE_FILES.map(async (name) => [name, await assetOf(name, texts[name])] as const),
  );
  return Object.fromEntries(entries) as Record<PageFile, Asset>;
}

async function readBuilt(): Promise<Record<PageFile, string>> {
  const entries = await Promise.all(
    PAGE_FILES.map(async (name) => [name, await readFile(new URL(name, FOLDER), 'utf8')] as const),
  );
  return Object.fromEntries(entries) as Record<PageFile, string>;
}

async function assetOf(name: PageFile, text: string): Promise<Asset> {
  const plain = new TextEncoder().encode(text);
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 10);
  const [stem = '', extension = ''] = name.split('.');
  const [zipped, br] = await Promise.all([
    promisify(gzip)(plain, { level: 9 }),
    promisify(brotliCompress)(plain),
  ]);
  return {
    path: `/pagina/${stem}.${hash}.${extension}`,
    contentType: CONTENT_TYPES[extension] ?? 'application/octet-stream',
    plain,
    gzip: Uint8Array.from(zipped),
    br: Uint8Array.from(br),
  };
}
