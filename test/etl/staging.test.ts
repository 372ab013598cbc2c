import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Stage } from '../../src/etl/stages.ts';
import { STAGES } from '../../src/etl/stages.ts';
import { recoverCatalogue } from '../../src/etl/staging.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clean, query, rawFolder } from './raw-files.ts';

const filmIds = async (out: string): Promise<readonly unknown[]> =>
  (await query(out, 'SELECT id FROM {movies}')).map(({ id }) => id);

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
  it('takes the place of the old one and leaves nothing else behind', async () => {
    const { out, raw } = await catalogueAndNewFiles();
    await clean({ raw, out });
    expect(await filmIds(out)).toEqual([2]);
    expect(await readdir(dirname(out))).toEqual(['clean', 'raw']);
  });

  it('is not seen before it is whole', async () => {
    const { out, raw } = await catalogueAndNewFiles();
    let during: readonly unknown[] = [];
    const stages = cleanThen(async () => {
      during = await filmIds(out);
    });
    await clean({ raw, out }, { stages });
    expect(during).toEqual([1]);
    expect(await filmIds(out)).toEqual([2]);
  });

  it('that fails leaves the old one and no litter', async () => {
    const { out, raw } = await catalogueAndNewFiles();
    const stages = cleanThen(() => Promise.reject(new Error('a bug')));
    await expect(clean({ raw, out }, { stages })).rejects.toThrow('a bug');
    expect(await filmIds(out)).toEqual([1]);
    expect(await readdir(dirname(out))).toEqual(['clean', 'raw']);
  });

  it('says in one line that the disk is full', async () => {
    const { out, raw } = await catalogueAndNewFiles();
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
    });
    const run = clean({ raw, out }, { stages: cleanThen(() => Promise.reject(full)) });
    await expect(run).rejects.toThrow(
      /^No queda sitio en el disco para .*; el catálogo anterior sigue ahí\.$/,
    );
    expect(await filmIds(out)).toEqual([1]);
  });
});

describe('a disk that is really full', () => {
  const mount = (folder: string): boolean =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0;

  it('leaves the old catalogue as it was', async ({ skip }) => {
    const disk = await temporaryFolder();
    if (!mount(disk)) skip('only root may mount a small disk');
    onTestFinished(() => {
      spawnSync('umount', [disk]);
    });
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
  });
});

describe('a run that was killed', () => {
  it('half-way leaves the old catalogue, and the next run removes its litter', async () => {
    const { out, raw } = await catalogueAndNewFiles();
    const script = `
      import { runEtl } from './src/etl/run.ts';
      import { STAGES } from './src/etl/stages.ts';
      const hang = { name: 'hang', run: () => { console.log('half-way'); return new Promise((resolve) => setTimeout(resolve, 1e6)); } };
      await runEtl({ raw: ${JSON.stringify(raw)}, out: ${JSON.stringify(out)}, shipped: ${JSON.stringify(raw)}, clock: () => new Date(), stages: [STAGES[0], hang] });`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(await readdir(dirname(out))).toContain(`clean.tmp-${child.pid}`);
    expect(await filmIds(out)).toEqual([1]);
    await clean({ raw, out });
    expect(await filmIds(out)).toEqual([2]);
    expect(await readdir(dirname(out))).toEqual(['clean', 'raw']);
  });

  it('between the two renames is mended: the old catalogue comes back', async () => {
    const { out } = await catalogueAndNewFiles();
    await rename(out, `${out}.anterior`);
    await recoverCatalogue(out);
    expect(await filmIds(out)).toEqual([1]);
    expect(existsSync(`${out}.anterior`)).toBe(false);
  });

  it('after the second rename is mended: the new catalogue stays', async () => {
    const { out } = await catalogueAndNewFiles();
    await mkdir(`${out}.anterior`);
    await writeFile(join(`${out}.anterior`, 'report.json'), 'old');
    await recoverCatalogue(out);
    expect(await filmIds(out)).toEqual([1]);
    expect(await readFile(join(out, 'report.json'), 'utf8')).not.toBe('old');
    expect(existsSync(`${out}.anterior`)).toBe(false);
  });

  it('asks nothing of a folder where there never was a catalogue', async () => {
    await recoverCatalogue(join(await temporaryFolder(), 'clean'));
  });
});
