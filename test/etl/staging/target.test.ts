import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../../src/core/errors.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { clean, query, rawFolder } from '../raw-files.ts';
import { replaceSmall, whose, writeSmall } from './small-catalogue.ts';

/** Everything in a folder: paths, and what files hold. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: Record<string, string> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    found[path] = entry.isFile() ? await readFile(path, 'utf8') : 'folder';
  }
  return found;
}

const refusal = (out: string): Promise<unknown> =>
  replaceSmall(out, 'new', ['movies.parquet']).then(
    () => undefined,
    (error: unknown) => error,
  );

describe("somebody's folder", () => {
  const name = fc.oneof(
    fc.constantFrom('report.json', 'catalog.json', 'movies.parquet', 'fotos', '.git', 'a b.txt'),
    fc.stringMatching(/^[\p{L}\d ._-]{1,12}$/u).filter((text) => !/^\.+$/.test(text)),
  );
  const entry = fc.record({
    name,
    isFolder: fc.boolean(),
    text: fc.constantFrom('', '{}', '{"version":"1"}', '{"schema":"x","version":"1"}', 'hola'),
  });

  it('is never touched, whatever it holds, and what is in the way is named', async () => {
    const folder = await temporaryFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, { minLength: 1, selector: (one) => one.name.toLowerCase() }),
        async (entries) => {
          const out = join(folder, String(run++));
          await mkdir(out);
          for (const { name, isFolder, text } of entries) {
            if (isFolder) await mkdir(join(out, name));
            else await writeFile(join(out, name), text);
          }
          const before = await contents(out);
          const error = await refusal(out);
          expect(error).toBeInstanceOf(DataError);
          expect(String(error)).toMatch(/No toco .*: contiene «.+», que no es parte/);
          expect(await contents(out)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is not touched either for one file beside a catalogue, or for a folder called like one', async () => {
    const folder = await temporaryFolder();
    const spoil: Record<string, (out: string) => Promise<unknown>> = {
      notes: (out) => writeFile(join(out, 'notas.txt'), 'mías'),
      folder: (out) => mkdir(join(out, 'fotos')),
    };
    for (const [name, action] of Object.entries(spoil)) {
      const out = join(folder, name);
      await writeSmall(out, 'old', ['movies.parquet']);
      await action(out);
      const before = await contents(out);
      expect(String(await refusal(out))).toMatch(/contiene «(notas\.txt|fotos)»/);
      expect(await contents(out)).toEqual(before);
    }
  });

  it('with what systems leave in folders is no less a catalogue’s', async () => {
    const out = await temporaryFolder();
    await writeFile(join(out, '.DS_Store'), '');
    await mkdir(join(out, 'lost+found'));
    await replaceSmall(out, 'new', ['movies.parquet']);
    expect((await readdir(out)).sort()).toEqual([
      '.DS_Store',
      'catalog.json',
      'lost+found',
      'movies.parquet',
    ]);
  });

  it('may hold a catalogue of an earlier version, which is replaced', async () => {
    const out = await temporaryFolder();
    await writeFile(join(out, 'report.json'), '{"schema":3,"version":"0123456789ab"}');
    await writeFile(join(out, 'movies.parquet'), 'old');
    await writeFile(join(out, 'finder.bin'), 'old');
    await replaceSmall(out, 'new', ['movies.parquet']);
    expect(await whose(out)).toBe('new');
  });
});

describe('a place where no catalogue may go', () => {
  it.each([
    ['the current folder', () => '.', /hace falta para otra cosa/],
    ['one above it', () => '..', /dentro está/],
    ['the root', () => '/', /dentro está/],
    ['the folder of all data', () => 'data', /dentro está/],
    ['the demo', () => 'data/demo', /hace falta para otra cosa/],
    ['a folder in the demo', () => 'data/demo/clean', /está dentro de/],
  ])('%s', async (_name, place, sentence) => {
    await expect(replaceSmall(place(), 'new', [])).rejects.toThrow(sentence);
  });

  it('the raw folder, one within it or around it, also by another name', async () => {
    const folder = await rawFolder();
    const link = join(dirname(folder.raw), 'link');
    await symlink(folder.raw, link);
    const before = await contents(folder.raw);
    for (const out of [
      folder.raw,
      join(folder.raw, 'clean'),
      dirname(folder.raw),
      link,
      join(link, 'x'),
    ]) {
      await expect(clean({ raw: folder.raw, out })).rejects.toThrow(
        /^No puedo poner el catálogo en/,
      );
    }
    expect(await contents(folder.raw)).toEqual(before);
  });

  it('a folder with a catalogue, when what is read is the demo', async () => {
    const folder = await rawFolder();
    await clean(folder);
    const before = await query(folder.out, 'FROM {movies}');
    await expect(clean({ raw: 'data/demo', out: folder.out }, { shipped: 'data' })).rejects.toThrow(
      /hay un catálogo que no es el de demostración, y este no lo sustituye/,
    );
    expect(await query(folder.out, 'FROM {movies}')).toEqual(before);
  });
});

describe('links', () => {
  it('to a folder are followed, also to one that is not there yet, and stay', async () => {
    const folder = await temporaryFolder();
    const real = join(folder, 'real');
    const link = join(folder, 'link');
    await symlink('real', link);
    await replaceSmall(link, 'first', ['movies.parquet']);
    await replaceSmall(link, 'second', ['movies.parquet']);
    expect(await whose(real)).toBe('second');
    expect((await readdir(folder)).sort()).toEqual(['link', 'real']);
    expect((await stat(link)).isDirectory()).toBe(true);
  });

  it('among the files of a catalogue are replaced by files; what they led to stays', async () => {
    const folder = await temporaryFolder();
    const elsewhere = join(folder, 'elsewhere.parquet');
    const out = join(folder, 'clean');
    await writeSmall(out, 'old', ['movies.parquet']);
    await writeFile(elsewhere, 'theirs');
    await rm(join(out, 'movies.parquet'));
    await symlink(elsewhere, join(out, 'movies.parquet'));
    await replaceSmall(out, 'new', ['movies.parquet']);
    expect(await whose(out)).toBe('new');
    expect(await readFile(elsewhere, 'utf8')).toBe('theirs');
  });
});
