import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { DataError } from '../../src/core/errors.ts';
import { STAGES } from '../../src/etl/stages.ts';
import { clean, query, type RawFolder, rawFolder } from './raw-files.ts';

const LISTS = 'imdb_id,orden,imdb_id_afin,motivo\n';
const SYNOPSES = 'imdb_id,sinopsis\n';
const MOODS = 'nombres,keywords,imdb_ids\n';

/** Two films, and what is written by hand about them. */
async function twoFilms(inside?: string): Promise<RawFolder> {
  const films = [
    { id: '1', imdb_id: 'tt0000001', title: 'Uno' },
    { id: '2', imdb_id: 'tt0000002', title: 'Dos' },
  ];
  const folder = await rawFolder(films, [{ id: '1' }, { id: '2' }], inside);
  await folder.write('afinidades.csv', `${LISTS}tt0000001,1,tt0000002,duelo de una madre\n`);
  await folder.write('sinopsis_es.csv', `${SYNOPSES}tt0000001,Una madre vuelve.\n`);
  return folder;
}

const build = (folder: Pick<RawFolder, 'raw' | 'out'>) =>
  clean(folder, {
    stages: STAGES.filter(({ name }) => ['clean', 'titles', 'discovery', 'similar'].includes(name)),
  });

test('films that the catalogue lacks are counted, nothing else', async () => {
  const folder = await twoFilms();
  await folder.write(
    'afinidades.csv',
    `${LISTS}tt0000001,1,tt0000002,duelo de una madre\ntt0000001,2,tt9999999,otra\n`,
  );
  await folder.write('sinopsis_es.csv', `${SYNOPSES}tt9999999,Nadie la conoce.\n`);
  const { files } = await build(folder);
  expect(files['afinidades.csv']).toEqual({ read: 2, kept: 1, dropped: 1 });
  expect(files['sinopsis_es.csv']).toEqual({ read: 1, kept: 0, dropped: 1 });
  const rows = await query(folder.out, 'SELECT similar_id AS id FROM {similar} WHERE movie_id = 1');
  expect(rows).toEqual([{ id: 2 }]);
});

test('a mood is of the films that it lists and of those with its keywords', async () => {
  const folder = await twoFilms();
  await folder.write('animos_es.csv', `${MOODS}para llorar;lacrimógena,,tt0000001;tt9999999\n`);
  await build(folder);
  const rows = await query(
    folder.out,
    'SELECT name, words, films, trait, movie_id FROM {themes} JOIN {movies_by_theme} ON theme_id = id',
  );
  expect(rows).toEqual([
    {
      name: 'para llorar',
      words: ['para llorar', 'lacrimogena'],
      films: 1,
      trait: true,
      movie_id: 1,
    },
  ]);
});

describe('what is broken stops the ETL with file, line and reason, and the catalogue stays', () => {
  /** What was made before anything was broken. */
  let out: string;
  beforeAll(async () => {
    const inside = await mkdtemp(join(tmpdir(), 'butaca-whole-'));
    const folder = await twoFilms(inside);
    ({ out } = folder);
    await build(folder);
    return () => rm(inside, { recursive: true });
  });

  it.each([
    [
      'afinidades.csv',
      `${LISTS}tt0000001,1,tt0000002,bien\n862,2,tt0000002,mal\n`,
      /línea 3: .*imdb_id .*«862»/,
    ],
    ['afinidades.csv', `${LISTS}tt0000001,primero,tt0000002,mal\n`, /línea 2: .*orden .*«primero»/],
    ['afinidades.csv', `${LISTS}tt0000001,1,tt0000002,\n`, /línea 2: .*motivo .*no hay nada/],
    ['afinidades.csv', `${LISTS}tt0000001,1\n`, /línea 2: .*imdb_id_afin/],
    [
      'afinidades.csv',
      'imdb_id,orden\ntt0000001,1\n',
      /le faltan las columnas imdb_id_afin, motivo/,
    ],
    ['afinidades.csv', `${LISTS}tt0000001,1,tt0000002,"sin cerrar\n`, /línea 2: .*comillas/],
    ['sinopsis_es.csv', `${SYNOPSES}tt1,Corto.\n`, /línea 2: .*imdb_id .*«tt1»/],
    ['sinopsis_es.csv', `${SYNOPSES}tt0000001,—\n`, /línea 2: .*sinopsis/],
    ['animos_es.csv', `${MOODS};,,tt0000001\n`, /línea 2: .*nombres/],
    ['animos_es.csv', `${MOODS}para llorar,,\n`, /línea 2: .*imdb_ids .*no hay nada/],
    ['animos_es.csv', `${MOODS}para llorar,,tt0000001;862\n`, /línea 2: .*imdb_ids .*862/],
  ])('%s: %s', async (file, content, message) => {
    const before = await readFile(join(out, 'similar.parquet'));
    const { raw, write } = await twoFilms();
    await write(file, content);
    const failure = await build({ raw, out }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DataError);
    expect((failure as DataError).message).toMatch(message);
    expect((failure as DataError).message).toContain(file);
    expect((await readFile(join(out, 'similar.parquet'))).equals(before)).toBe(true);
  });
});
