import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ensureCatalogue } from '../../../src/app/ensure-catalogue.ts';
import { openCatalogue } from '../../../src/catalogue/open.ts';
import { STAGES, type Stage } from '../../../src/etl/stages.ts';
import { compiled } from '../../support/programs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { clean, query, rawFolder } from '../raw-files.ts';
import { replaceSmall, whose } from './small-catalogue.ts';

const module = (path: string): string => JSON.stringify(pathToFileURL(compiled(path)).href);

const filmIds = async (out: string): Promise<readonly unknown[]> =>
  (await query(out, 'SELECT id FROM {movies}')).map(({ id }) => id);

/** Only root may mount; without it these disks can't be had. */
function mount(folder: string, ...args: readonly string[]): boolean {
  if (spawnSync('mount', [...args, folder]).status !== 0) return false;
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return true;
}

describe('a disk', () => {
  it('that is really full keeps the old catalogue as it was', async ({ skip }) => {
    const disk = await temporaryFolder();
    if (!mount(disk, '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs')) skip('only root may mount');
    const out = join(disk, 'clean');
    await clean({ ...(await rawFolder()), out });
    // Noise that no compression makes small.
    const overview = Array.from({ length: 400_000 }, (_, i) =>
      ((i * 2654435761) >>> 7).toString(36),
    );
    const { raw } = await rawFolder([{ id: '2', overview: overview.join('') }], [{ id: '2' }]);
    await expect(clean({ raw, out })).rejects.toThrow(/^No queda sitio en el disco/);
    expect(await filmIds(out)).toEqual([1]);
    expect(await readdir(disk)).toEqual(['clean']);
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('that can only be read has a catalogue that is used, and no other', async ({ skip }) => {
    const disk = await temporaryFolder();
    if (!mount(disk, '-t', 'tmpfs', 'tmpfs')) skip('only root may mount');
    const out = join(disk, 'clean');
    const raw = await rawFolder();
    await clean({ ...raw, out }, { stages: STAGES });
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    let said = '';
    const messages = new Writable({
      write(chunk, _encoding, done) {
        said += chunk;
        done();
      },
    });
    await ensureCatalogue({ dataDir: out, download: undefined }, messages);
    const catalogue = await openCatalogue(out, { memoryLimit: '128MB', threads: 1 });
    await catalogue.check(5_000);
    await catalogue.close();
    expect(said).toBe('');
    await expect(clean({ ...raw, out })).rejects.toThrow(/el disco es de solo lectura/);
  });

  it('that is mounted where the catalogue goes gets it, and the next one', async ({ skip }) => {
    const out = await temporaryFolder();
    if (!mount(out, '-t', 'tmpfs', 'tmpfs')) skip('only root may mount');
    await replaceSmall(out, 'first', ['movies.parquet']);
    await replaceSmall(out, 'second', ['movies.parquet']);
    expect(await whose(out)).toBe('second');
  });

  it('from which one file is mounted into the catalogue is refused, and all stays', async ({
    skip,
  }) => {
    const folder = await temporaryFolder();
    const out = join(folder, 'clean');
    await replaceSmall(out, 'first', ['movies.parquet', 'people.parquet']);
    await replaceSmall(join(folder, 'other'), 'first', ['movies.parquet']);
    const file = join(out, 'movies.parquet');
    if (!mount(file, '--bind', join(folder, 'other', 'movies.parquet')))
      skip('only root may mount');
    await expect(replaceSmall(out, 'second', ['movies.parquet'])).rejects.toMatchObject({
      code: 'EBUSY',
    });
    expect(await whose(out)).toBe('first');
  });
});

describe('a run', () => {
  it('that is killed half-way leaves the old catalogue, and the next one removes its litter', async () => {
    const folder = await rawFolder();
    await clean(folder);
    const { raw } = await rawFolder([{ id: '2' }], [{ id: '2' }]);
    const { out } = folder;
    const script = `
      import { runEtl } from ${module('src/etl/run.ts')};
      import { STAGES } from ${module('src/etl/stages.ts')};
      const hang = { name: 'hang', run: () => { console.log('half-way'); return new Promise((resolve) => setTimeout(resolve, 1e6)); } };
      await runEtl({ raw: ${JSON.stringify(raw)}, out: ${JSON.stringify(out)}, shipped: ${JSON.stringify(raw)}, clock: () => new Date(), stages: [STAGES[0], hang] });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(await readdir(out)).toContain(`.butaca-${child.pid}`);
    expect(await filmIds(out)).toEqual([1]);
    await clean({ raw, out });
    expect(await filmIds(out)).toEqual([2]);
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('on Windows makes a catalogue and replaces it', async () => {
    const { raw, out } = await rawFolder();
    const args = ['--import', './test/etl/staging/as-windows.mjs', compiled('src/etl/main.ts')];
    for (let run = 0; run < 2; run++) {
      const stderr = await new Promise<string>((resolve) => {
        execFile(process.execPath, [...args, '--raw', raw, '--out', out], (_error, _stdout, text) =>
          resolve(text),
        );
      });
      expect(stderr).toBe('');
      expect(await filmIds(out)).toEqual([1]);
    }
  });
});

/** A catalogue whose film is 1, and raw files whose film is 2. */
async function catalogueAndNewFiles() {
  const folder = await rawFolder();
  await clean(folder);
  const next = await rawFolder([{ id: '2' }], [{ id: '2' }]);
  return { out: folder.out, raw: next.raw };
}

const cleanThen = (run: Stage['run']): readonly Stage[] => [
  ...STAGES.slice(0, 1),
  { name: 'extra', run },
];

describe('a new catalogue', () => {
  it('is not seen before it is whole, and leaves nothing else behind', async () => {
    const { out, raw } = await catalogueAndNewFiles();
    let during: readonly unknown[] = [];
    const stages = cleanThen(async () => {
      during = await filmIds(out);
    });
    await clean({ raw, out }, { stages });
    expect(during).toEqual([1]);
    expect(await filmIds(out)).toEqual([2]);
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('that fails leaves the old one and no litter, also where there was none', async () => {
    const { out, raw } = await catalogueAndNewFiles();
    const stages = cleanThen(() => Promise.reject(new Error('a bug')));
    await expect(clean({ raw, out }, { stages })).rejects.toThrow('a bug');
    expect(await filmIds(out)).toEqual([1]);
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'there'));
    await expect(clean({ raw, out: join(folder, 'there/a/b') }, { stages })).rejects.toThrow(
      'a bug',
    );
    expect(await readdir(join(folder, 'there'))).toEqual([]);
  });
});
