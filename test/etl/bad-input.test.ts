import { mkdtempSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/errors.ts';
import { copyCatalogue } from '../support/copy-catalogue.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  clean,
  cleanOnly,
  creditsCsv,
  moviesCsv,
  query,
  type RawFolder,
  rawFolder,
} from './raw-files.ts';

const credits = creditsCsv([{ id: '1', cast: "[{'id': 5, 'name': 'Ana'}]" }]);
const movies = moviesCsv([{}, { id: '2' }]);

/** Each kind of bad input: how the folder gets it, and the line that the person reads. */
const CASES: readonly [string, (folder: RawFolder) => Promise<unknown>, RegExp][] = [
  [
    'films missing',
    ({ raw }) => rm(join(raw, 'movies_metadata.csv')),
    /^Falta movies_metadata\.csv \(o movies_dataset\.csv\) en .*: descárgalo de Kaggle/,
  ],
  ['credits missing', ({ raw }) => rm(join(raw, 'credits.csv')), /^Falta credits\.csv en /],
  [
    'no folder',
    ({ raw }) => rm(raw, { recursive: true }),
    /^No se puede leer la carpeta de datos .*: ¿existe\?$/,
  ],
  ['empty file', ({ write }) => write('credits.csv', ''), /^credits\.csv está vacío: vuelve a/],
  ['only line breaks', ({ write }) => write('credits.csv', '\n\n'), /^credits\.csv está vacío/],
  [
    'a folder instead of a file',
    async ({ raw }) => {
      await rm(join(raw, 'credits.csv'));
      await mkdir(join(raw, 'credits.csv'));
    },
    /^credits\.csv es una carpeta y debería ser un archivo/,
  ],
  [
    'not gzip',
    async ({ raw, write }) => {
      await rm(join(raw, 'credits.csv'));
      await write('credits.csv.gz', credits);
    },
    /^credits\.csv\.gz no es un archivo gzip aunque su nombre acabe en \.gz/,
  ],
  [
    'cut-off gzip',
    async ({ raw, write }) => {
      await rm(join(raw, 'credits.csv'));
      await write('credits.csv.gz', gzipSync(credits).subarray(0, -12));
    },
    /^credits\.csv\.gz está cortado .*: vuelve a descargarlo\.$/,
  ],
  [
    'damaged gzip',
    async ({ raw, write }) => {
      await rm(join(raw, 'credits.csv'));
      const bytes = gzipSync(credits);
      bytes.writeUInt32LE(0, bytes.length - 8);
      await write('credits.csv.gz', bytes);
    },
    /^credits\.csv\.gz no se puede leer, parece dañado/,
  ],
  [
    'wrong columns',
    ({ write }) => write('movies_metadata.csv', 'id,name,budget\n1,x,2\n'),
    /^A movies_metadata\.csv le faltan las columnas belongs_to_collection, genres, .*vote_count\.$/,
  ],
  [
    'one wrong column',
    ({ write }) => write('credits.csv', credits.replace('crew', 'staff')),
    /^A credits\.csv le falta la columna crew\.$/,
  ],
  [
    'no film with a date',
    ({ write }) => write('movies_metadata.csv', moviesCsv([{ release_date: '' }])),
    /^movies_metadata\.csv no tiene ninguna película con id y fecha de estreno\.$/,
  ],
  [
    'credits without films',
    ({ write }) => write('credits.csv', creditsCsv([{ id: '77' }, { id: '78' }])),
    /^Ninguna fila de credits\.csv corresponde a las películas/,
  ],
  [
    'an unterminated quote at the end',
    ({ write }) => write('credits.csv', `${credits}"[],[],2\n`),
    /^credits\.csv, línea 3: .*abre unas comillas y no las cierra\.$/,
  ],
  [
    'an unterminated quote in the middle',
    ({ write }) => write('credits.csv', `cast,crew,id\n"[],[],2\n${credits.split('\n')[1]}\n`),
    /^credits\.csv, línea 2: tras cerrar unas comillas hay texto/,
  ],
  [
    'not UTF-8',
    ({ write }) => write('credits.csv', Buffer.from(`${credits}[],'\xf1',2\n`, 'latin1')),
    /^credits\.csv, línea 3: hay bytes que no son UTF-8; guarda el archivo como UTF-8\.$/,
  ],
  [
    'a line of 200 MB',
    async ({ raw }) => {
      const file = await open(join(raw, 'credits.csv'), 'a');
      await file.truncate(200 * 2 ** 20);
      await file.close();
    },
    /^credits\.csv, línea 3: el registro pasa de 16 MB/,
  ],
];

let old: Promise<string> | undefined;

/** The catalogue that is there before the files are spoilt; made once. */
function oldCatalogue(): Promise<string> {
  old ??= (async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'butaca-old-')), 'clean');
    await cleanOnly({ ...(await rawFolder([{}, { id: '2' }], [{ id: '1' }])), out });
    return out;
  })();
  return old;
}
afterAll(async () => {
  if (old) await rm(dirname(await old), { recursive: true });
});

describe('bad input', () => {
  it.each(CASES)(
    '%s: one clear line, and the catalogue that was there stays',
    async (_name, spoil, line) => {
      const folder = await rawFolder([{}, { id: '2' }], [{ id: '1' }]);
      await copyCatalogue(await oldCatalogue(), folder.out);
      await spoil(folder);
      const error = await clean(folder).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(DataError);
      expect((error as DataError).message).toMatch(line);
      expect((error as DataError).message).not.toContain('\n');
      expect(await query(folder.out, 'SELECT id FROM {movies}')).toEqual([{ id: 1 }, { id: 2 }]);
    },
  );

  it('an output folder that cannot be written: one clear line', async () => {
    const { raw } = await rawFolder();
    // Below a file: root may write anywhere else.
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, 'theirs');
    for (const out of [file, join(file, 'clean')]) {
      await expect(clean({ raw, out })).rejects.toThrow(
        /^No se puede escribir en .*: es un archivo/,
      );
    }
    await expect(readFile(file, 'utf8')).resolves.toBe('theirs');
  });

  it('reads the original quirks: CRLF, a byte order mark, other columns, packed files', async () => {
    const folder = await rawFolder();
    await rm(join(folder.raw, 'movies_metadata.csv'));
    const bytes = `\uFEFF${movies.replaceAll('\n', '\r\n')}`;
    await folder.write('movies_dataset.csv.gz', gzipSync(bytes));
    await clean(folder);
    expect(await query(folder.out, 'SELECT id FROM {movies}')).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('never fails with anything but a DataError, whatever is done to the files', async () => {
    const edit = fc.record({
      file: fc.constantFrom('movies_metadata.csv', 'credits.csv'),
      at: fc.nat(),
      cut: fc.nat({ max: 20 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc.constantFrom(...'",\n\'[{0').map((c) => Buffer.from(c)),
      ),
    });
    const folder = await rawFolder();
    const originals = new Map([
      ['movies_metadata.csv', movies],
      ['credits.csv', credits],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        for (const [file, content] of originals) {
          let bytes = Buffer.from(content);
          for (const { at, cut, put } of edits.filter((one) => one.file === file)) {
            const start = at % bytes.length;
            bytes = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)]);
          }
          await folder.write(file, bytes);
        }
        const error = await cleanOnly(folder).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (error !== undefined) expect(error).toBeInstanceOf(DataError);
      }),
      { numRuns: 25 },
    );
  });
});
