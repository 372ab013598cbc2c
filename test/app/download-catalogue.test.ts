import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { downloadCatalogue } from '../../src/app/download-catalogue.ts';

const run = promisify(execFile);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let server: Server;
let root: string;
let asked: string[] = [];
const archives = new Map<string, Uint8Array>();

/** A tar.gz of a folder with those files. */
async function archive(name: string, files: Record<string, string>): Promise<Uint8Array> {
  const source = await mkdtemp(join(folder, 'source-'));
  for (const [file, text] of Object.entries(files)) await writeFile(join(source, file), text);
  const path = join(folder, name);
  await run('tar', ['-czf', path, '-C', source, '.']);
  const bytes = await readFile(path);
  archives.set(`/${name}`, bytes);
  return bytes;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'butaca-download-'));
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const bytes = archives.get(url);
    response.writeHead(bytes ? 200 : 404).end(bytes);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const messages = new Writable({ write: (_chunk, _encoding, done) => done() });
const download = (name: string, hash: string, dataDir: string) =>
  downloadCatalogue({ url: `${root}/${name}`, sha256: hash }, dataDir, { fetch, messages });

describe('a catalogue from elsewhere', () => {
  it('is put in place, asked for once, and replaced when another is wanted', async () => {
    const dataDir = join(folder, 'clean');
    const first = sha256(await archive('uno.tar.gz', { 'catalog.json': '1', 'a.parquet': 'a' }));
    await download('uno.tar.gz', first, dataDir);
    expect(await readFile(join(dataDir, 'a.parquet'), 'utf8')).toBe('a');
    expect(existsSync(join(dataDir, 'catalogo.tar.gz'))).toBe(false);
    await download('uno.tar.gz', first, dataDir);
    expect(asked).toEqual(['/uno.tar.gz']);

    const second = sha256(await archive('dos.tar.gz', { 'catalog.json': '2' }));
    await download('dos.tar.gz', second, dataDir);
    expect((await readdir(dataDir)).sort()).toEqual(['catalog.json', 'descarga.sha256']);
  });

  it.each([
    ['of another hash', 'uno.tar.gz', 'f'.repeat(64), /no es lo que dice CATALOG_SHA256/],
    ['that is not there', 'nada.tar.gz', 'f'.repeat(64), /No pude descargar.*HTTP 404/],
  ])('%s is refused, and what was there stays', async (_what, name, hash, reason) => {
    const dataDir = join(folder, 'kept');
    const good = sha256(await archive('bueno.tar.gz', { 'catalog.json': 'good' }));
    await download('bueno.tar.gz', good, dataDir);
    await expect(download(name, hash, dataDir)).rejects.toThrow(reason);
    expect(await readFile(join(dataDir, 'catalog.json'), 'utf8')).toBe('good');
    expect((await readdir(folder)).filter((file) => file.includes('.tmp-'))).toEqual([]);
  });

  it('is refused when it is no tar.gz, or holds no catalogue', async () => {
    const dataDir = join(folder, 'refused');
    const noise = Buffer.from('not an archive');
    archives.set('/ruido.tar.gz', noise);
    await expect(download('ruido.tar.gz', sha256(noise), dataDir)).rejects.toThrow(/tar\.gz/);
    const empty = sha256(await archive('otro.tar.gz', { 'leeme.txt': '' }));
    await expect(download('otro.tar.gz', empty, dataDir)).rejects.toThrow(/catalog\.json/);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says that nobody answers', async () => {
    const nobody = { url: 'http://127.0.0.1:1/x.tar.gz', sha256: 'f'.repeat(64) };
    const dataDir = join(folder, 'nobody');
    await expect(downloadCatalogue(nobody, dataDir, { fetch, messages })).rejects.toThrow(
      /No pude descargar/,
    );
  });
});

describe('its address in the environment', () => {
  it('comes with its hash or not at all', () => {
    const download = (env: Record<string, string>) => readConfig(env).download;
    expect(download({ CATALOG_URL: '', CATALOG_SHA256: '' })).toBeUndefined();
    const url = 'https://example.org/c.tar.gz';
    expect(() => download({ CATALOG_URL: url })).toThrow(/CATALOG_SHA256/);
    expect(() => download({ CATALOG_URL: 'c.tar.gz' })).toThrow(/http o https/);
    expect(() => download({ CATALOG_URL: url, CATALOG_SHA256: 'abc' })).toThrow(/64 cifras/);
    expect(download({ CATALOG_URL: url, CATALOG_SHA256: 'A'.repeat(64) })).toEqual({
      url,
      sha256: 'a'.repeat(64),
    });
  });
});
