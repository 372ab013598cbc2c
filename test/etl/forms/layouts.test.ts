import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../support/zip.ts';
import {
  cleanOnly,
  creditsCsv,
  moviesCsv,
  query,
  type RawFolder,
  rawFolder,
} from '../raw-files.ts';

describe('raw files', () => {
  it('are found however they are packed and called', async () => {
    const movies = moviesCsv([{ id: '1' }, { id: '2' }]);
    const credits = creditsCsv([{ id: '1' }]);
    const layouts: Record<string, (folder: RawFolder) => Promise<unknown>> = {
      "Kaggle's archive": ({ raw }) =>
        writeFile(
          join(raw, 'archive.zip'),
          zipOf({
            'movies_metadata.csv': movies,
            'credits.csv': credits,
            '__MACOSX/._credits.csv': 'x',
          }),
        ),
      'an archive with a folder': ({ raw }) =>
        writeFile(
          join(raw, 'The Movies Dataset.zip'),
          zipOf({ 'archive/movies_metadata.csv': movies, 'archive/credits.csv': credits }),
        ),
      'a zip each': async ({ raw }) => {
        await writeFile(
          join(raw, 'movies_metadata.csv.zip'),
          zipOf({ 'movies_metadata.csv': movies }),
        );
        await writeFile(join(raw, 'credits.csv.zip'), zipOf({ 'credits.csv': credits }));
      },
      'a folder within': async ({ raw }) => {
        await mkdir(join(raw, 'archive'));
        await writeFile(join(raw, 'archive', 'movies_metadata.csv'), movies);
        await writeFile(join(raw, 'archive', 'credits.csv.gz'), gzipSync(credits));
      },
      'folders called like the files': async ({ raw }) => {
        for (const [name, content] of [
          ['movies_metadata.csv', movies],
          ['credits.csv', credits],
        ] as const) {
          await mkdir(join(raw, name));
          await writeFile(join(raw, name, name), content);
        }
      },
      'a zip in a folder': async ({ raw }) => {
        await mkdir(join(raw, 'descargas'));
        await writeFile(
          join(raw, 'descargas', 'archive (1).zip'),
          zipOf({ 'movies_metadata.csv': movies, 'credits.csv': credits }),
        );
      },
      'other names, known by their columns': async ({ raw }) => {
        await writeFile(join(raw, 'peliculas_limpias.csv'), movies);
        await writeFile(join(raw, 'creditos.csv'), credits);
        await writeFile(join(raw, 'leeme.txt'), 'hola');
      },
      'capital letters': async ({ raw }) => {
        await writeFile(join(raw, 'Movies_Metadata.CSV'), movies);
        await writeFile(join(raw, 'CREDITS.csv'), credits);
      },
    };
    for (const [name, lay] of Object.entries(layouts)) {
      const folder = await rawFolder();
      for (const file of ['movies_metadata.csv', 'credits.csv']) await rm(join(folder.raw, file));
      await lay(folder);
      await cleanOnly(folder);
      expect(await query(folder.out, 'SELECT id FROM {movies}'), name).toEqual([
        { id: 1 },
        { id: 2 },
      ]);
    }
  });
});
