import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { downloadCatalogue } from '../../src/app/download-catalogue.ts';
import { unpackCatalogue } from '../../src/app/unpack-catalogue.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Entry = Partial<Header> & { readonly name: string; readonly content?: Buffer };

/** A tar.gz with those entries, not compressed unless said: packing took most of the time. */
async function archiveOf(entries: readonly Entry[], level = 0): Promise<Buffer> {
  const tar = pack();
  for (const { content, ...header } of entries) {
    if (content === undefined) tar.entry(header);
    else tar.entry(header, content);
  }
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(Buffer.from(chunk as Uint8Array));
  return gzipSync(Buffer.concat(chunks), { level });
}

/** The files in a folder, without what a bot that runs on it holds there. */
const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => !name.startsWith('.butaca-'));

/** The demo catalogue's files, as entries of an archive of its folder. */
async function demoEntries(): Promise<Entry[]> {
  const folder = demoCatalogue();
  const files = (await namesIn(folder)).map(async (name) => ({
    name: `./${name}`,
    content: await readFile(join(folder, name)),
  }));
  return [{ name: './', type: 'directory' }, ...(await Promise.all(files))];
}

let server: Server;
let root: string;
let asked: string[] = [];
let whole: Buffer;
/** The catalogue of `whole`, downloaded. */
let inPlace: string;
const archives = new Map<string, Uint8Array>();

beforeAll(async () => {
  whole = await archiveOf(await demoEntries());
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const bytes = archives.get(url.replace(/\?.*/, ''));
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  inPlace = join(await mkdtemp(join(tmpdir(), 'butaca-downloaded-')), 'clean');
  await download(whole, inPlace);
});
beforeEach(() => {
  asked = [];
  archives.clear();
});
afterAll(async () => {
  server.close();
  await rm(dirname(inPlace), { recursive: true });
});

const messages = new Writable({ write: (_chunk, _encoding, done) => done() });

/** Downloads an archive whose hash is right. */
function download(bytes: Uint8Array, dataDir: string, largestArchive?: number): Promise<void> {
  archives.set('/c.tar.gz', bytes);
  const services = { fetch, messages, ...(largestArchive && { largestArchive }) };
  return downloadCatalogue({ url: `${root}/c.tar.gz`, sha256: sha256(bytes) }, dataDir, services);
}

const filesOf = async (folder: string): Promise<Record<string, string>> => {
  const names = await namesIn(folder);
  const hashes = names.map(async (name) => [name, sha256(await readFile(join(folder, name)))]);
  return Object.fromEntries(await Promise.all(hashes));
};

describe('a catalogue from elsewhere', () => {
  it('is put in place, asked for once, and replaced when another is wanted', async () => {
    const dataDir = join(await temporaryFolder(), 'clean');
    await download(whole, dataDir);
    expect(await filesOf(dataDir)).toEqual({
      ...(await filesOf(demoCatalogue())),
      'descarga.sha256': expect.any(String),
    });
    await download(whole, dataDir);
    expect(asked).toEqual(['/c.tar.gz']);
    const other = await archiveOf((await demoEntries()).filter(({ name }) => !/report/.test(name)));
    await download(other, dataDir);
    expect(existsSync(join(dataDir, 'report.json'))).toBe(false);
    expect(await readFile(join(dataDir, 'descarga.sha256'), 'utf8')).toBe(sha256(other));
  });

  it.each<[string, (entries: Entry[]) => Entry[], RegExp]>([
    [
      'that is only a report',
      () => [{ name: 'report.json', content: Buffer.from('{}') }],
      /es de otra versión/,
    ],
    [
      'without its manifest',
      (all) => without(all, 'catalog.json', 'report.json'),
      /No hay catálogo en la descarga/,
    ],
    [
      'without a table',
      (all) => without(all, 'movies.parquet'),
      /movies\.parquet falta, está cortado/,
    ],
    ['without the finder', (all) => without(all, 'finder.bin'), /finder\.bin falta, está cortado/],
    [
      'of another contract',
      (all) =>
        changed(all, 'catalog.json', (text) =>
          text.replace(/"contract":"..../, '"contract":"0000'),
        ),
      /es de otra versión/,
    ],
    [
      'with one bit turned',
      (all) => changed(all, 'people.parquet', flip),
      /people\.parquet falta, está cortado o está dañado/,
    ],
    [
      'with a link',
      (all) => [...all, { name: 'movies.bin', type: 'symlink', linkname: '/etc/passwd' }],
      /contiene «movies\.bin»/,
    ],
    [
      'with a hard link',
      (all) => [...all, { name: 'movies.bin', type: 'link', linkname: 'finder.bin' }],
      /contiene «movies\.bin»/,
    ],
    [
      'with a device',
      (all) => [...all, { name: 'zero.bin', type: 'character-device' }],
      /contiene «zero\.bin»/,
    ],
    [
      'that climbs out',
      (all) => [...all, { name: '../x.json', content: Buffer.from('x') }],
      /contiene «\.\.\/x\.json»/,
    ],
    [
      'from the root',
      (all) => [...all, { name: '/tmp/x.json', content: Buffer.from('x') }],
      /contiene «\/tmp\/x\.json»/,
    ],
    [
      'in a folder',
      (all) => all.map((one) => ({ ...one, name: one.name.replace('./', 'clean/') })),
      /contiene «clean\/»/,
    ],
    [
      'with somebody’s file',
      (all) => [...all, { name: 'notas.json', content: Buffer.from('x') }],
      /contiene «notas\.json»/,
    ],
    ['with one file twice', (all) => [...all, ...all.slice(-1)], /./],
  ])(
    '%s is refused although its hash is right, and what was there stays',
    async (_what, spoil, reason) => {
      const folder = await temporaryFolder();
      const dataDir = join(folder, 'clean');
      await cp(inPlace, dataDir, { recursive: true });
      const before = await filesOf(dataDir);
      const error = await download(await archiveOf(spoil(await demoEntries())), dataDir).catch(
        String,
      );
      expect(error).toMatch(/^DataError: (?:El catálogo descargado|No )/);
      expect(error).toMatch(reason);
      expect(await filesOf(dataDir)).toEqual(before);
      expect(await readdir(folder)).toEqual(['clean']);
    },
  );

  it('is refused when it is no archive, cut off, or not what its hash says', async () => {
    const dataDir = join(await temporaryFolder(), 'clean');
    await expect(download(Buffer.from('noise'), dataDir)).rejects.toThrow(/no es un \.tar\.gz/);
    await expect(download(gzipSync('noise'), dataDir)).rejects.toThrow(/no es un \.tar\.gz/);
    await expect(download(whole.subarray(0, -999), dataDir)).rejects.toThrow(/no es un \.tar\.gz/);
    archives.set('/c.tar.gz', whole);
    const wrong = { url: `${root}/c.tar.gz`, sha256: 'f'.repeat(64) };
    await expect(downloadCatalogue(wrong, dataDir, { fetch, messages })).rejects.toThrow(
      /no es lo que dice CATALOG_SHA256/,
    );
    expect(existsSync(dataDir)).toBe(false);
  });

  it('is given up while it comes, or while it is opened, when it is too large', async () => {
    const folder = await temporaryFolder();
    await expect(download(whole, join(folder, 'clean'), 1000)).rejects.toThrow(/pasa de 0 MB/);
    const bomb = await archiveOf([{ name: 'finder.bin', content: Buffer.alloc(2 ** 26) }], 1);
    await writeFile(join(folder, 'bomb'), bomb);
    expect(bomb.length).toBeLessThan(2 ** 20);
    await expect(unpackCatalogue(join(folder, 'bomb'), folder, 2 ** 22)).rejects.toThrow(
      /pasa de 4 MB al abrirlo/,
    );
  });

  it('is never told with the secrets of its address', async () => {
    const dataDir = join(await temporaryFolder(), 'clean');
    const secret = 'X-Amz-Signature=5ecre7';
    const addresses = [
      `${root.replace('//', '//ana:5ecre7@')}/nada.tar.gz?${secret}`,
      `http://ana:5ecre7@127.0.0.1:1/x.tar.gz?${secret}#5ecre7`,
      `https://nadie.invalid/x.tar.gz?${secret}`,
    ];
    for (const url of addresses) {
      const error = await downloadCatalogue({ url, sha256: 'f'.repeat(64) }, dataDir, {
        fetch,
        messages,
      }).catch(String);
      expect(error).toMatch(
        /^DataError: No pude descargar el catálogo de https?:\/\/[\w.:]+\/\w+\.tar\.gz \(.+\)\.$/,
      );
      expect(error).not.toContain('5ecre7');
    }
  });
});

const without = (all: readonly Entry[], ...names: string[]): Entry[] =>
  all.filter(({ name }) => !names.includes(name.replace('./', '')));

const changed = (all: readonly Entry[], name: string, change: (text: string) => string): Entry[] =>
  all.map((one) =>
    one.name === `./${name}`
      ? { ...one, content: Buffer.from(change(String(one.content?.toString('latin1'))), 'latin1') }
      : one,
  );

const flip = (text: string): string =>
  `${text.slice(0, 100)}${String.fromCharCode(text.charCodeAt(100) ^ 1)}${text.slice(101)}`;

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
