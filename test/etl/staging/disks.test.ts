import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ensureCatalogue } from '../../../src/app/ensure-catalogue.ts';
import { openCatalogue } from '../../../src/catalogue/open.ts';
import { STAGES } from '../../../src/etl/stages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { clean, filmIds, rawFolder } from '../raw-files.ts';
import { replaceSmall, whose } from './small-catalogue.ts';

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
