import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STAGES, type Stage } from '../../../src/etl/stages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { clean, filmIds, rawFolder } from '../raw-files.ts';

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
