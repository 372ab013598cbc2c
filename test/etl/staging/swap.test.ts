import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../../src/core/errors.ts';
import { recoverCatalogue } from '../../../src/etl/staging/staging.ts';
import { CHANGES, onFaultyDisk } from '../../support/faulty-disk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { replaceSmall, whose, writeSmall } from './small-catalogue.ts';

const names = fc.uniqueArray(
  fc.constantFrom(
    'movies.parquet',
    'people.parquet',
    'genres.parquet',
    'finder.bin',
    'new.parquet',
  ),
);
const CODES = ['EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'ENOSPC', 'EDQUOT', 'EMFILE', 'EIO'];

describe('a swap', () => {
  it('that the disk refuses anywhere, for any reason: one sentence, and the old one is whole', async () => {
    const folder = await temporaryFolder();
    const fault = fc.record({
      call: fc.constantFrom(...CHANGES),
      code: fc.constantFrom(...CODES),
      after: fc.nat({ max: 12 }),
      forGood: fc.constant(false),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(names, names, fault, async (before, after, refused) => {
        const out = join(folder, String(run++));
        await writeSmall(out, 'old', before);
        const error = await onFaultyDisk(refused, () => replaceSmall(out, 'new', after)).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        expect(await whoseAmongLitter(out)).toBe(error === undefined ? 'new' : 'old');
        if (error !== undefined && !(error instanceof DataError)) {
          expect(error).toMatchObject({ code: refused.code });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('that is cut off anywhere is finished by whoever comes next: the old one or the new, never both', async () => {
    const folder = await temporaryFolder();
    const cut = fc.record({
      call: fc.constantFrom(...CHANGES),
      code: fc.constant('EIO'),
      after: fc.nat({ max: 12 }),
      forGood: fc.constant(true),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(names, names, fc.option(cut), cut, async (before, after, again, dies) => {
        const out = join(folder, String(run++));
        await writeSmall(out, 'old', before);
        await onFaultyDisk(dies, () => replaceSmall(out, 'new', after)).catch(() => {});
        // It may die again while it is mended.
        if (again) await onFaultyDisk(again, () => recoverCatalogue(out)).catch(() => {});
        await recoverCatalogue(out);
        expect(['old', 'new']).toContain(await whoseAmongLitter(out));
        await replaceSmall(out, 'third', after);
        expect(await whoseAmongLitter(out)).toBe('third');
      }),
      { numRuns: 40 },
    );
  });
});

/** Whose it is, once what runs leave for the next one to tidy up is gone. */
async function whoseAmongLitter(out: string): Promise<string> {
  for (const name of await readdir(out)) {
    if (name.startsWith('.butaca-')) await rm(join(out, name), { recursive: true });
  }
  return whose(out);
}
