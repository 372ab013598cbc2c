import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../../src/sources/files/source.ts';
import { MovieAnswer } from '../../../src/sources/tmdb/answer.ts';
import { downloadTmdb, type TmdbDownload } from '../../../src/sources/tmdb/download.ts';
import { filmRow } from '../../../src/sources/tmdb/film-row.ts';
import type { FilmRow, TmdbRow } from '../../../src/sources/tmdb/jsonl-row.ts';
import { purgeTmdb } from '../../../src/sources/tmdb/purge.ts';
import { rowsOf, tmdbFiles } from '../../../src/sources/tmdb/raw-files.ts';
import { createTokenBucket } from '../../../src/sources/tmdb/token-bucket.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { tmdbFilm } from '../../support/tmdb/films.ts';
import { type TmdbServer, TROUBLE, tmdbServer } from '../../support/tmdb/server.ts';
import { exampleOf, hasTmdbSpec } from '../../support/tmdb/spec.ts';

const NOW = new Date('2026-11-30T07:00:00Z');

/** A download from that server, into that folder. */
const from = (
  { root, token }: TmdbServer,
  folder: string,
  changes: Partial<TmdbDownload> = {},
): TmdbDownload => ({
  folder,
  catalogue: new Set(),
  from: '2017-07-01',
  votes: 20,
  popularity: 1,
  regions: new Set(),
  refresh: false,
  apiRoot: root,
  filesRoot: root,
  token,
  rate: 0,
  fetch,
  now: () => NOW,
  sleep: async () => {},
  batchSize: 10,
  ...changes,
});

async function stored(folder: string): Promise<TmdbRow[]> {
  const sources = await Promise.all((await tmdbFiles(folder)).map(openSource));
  const rows: TmdbRow[] = [];
  for await (const { row } of rowsOf(sources)) rows.push(row);
  return rows;
}
const films = async (folder: string): Promise<FilmRow[]> =>
  (await stored(folder)).filter((row): row is FilmRow => !row.gone);
const idsIn = async (folder: string): Promise<number[]> =>
  (await films(folder)).map(({ id }) => id).sort((a, b) => a - b);

describe('the first download', () => {
  it('takes the films of the list that people ask for', async () => {
    const server = await tmdbServer([
      tmdbFilm(1),
      tmdbFilm(2, { popularity: 0.2 }),
      tmdbFilm(3, { vote_count: 19 }),
      tmdbFilm(4, { release_date: '2016-01-01' }),
      tmdbFilm(5, { adult: true }),
      tmdbFilm(6, { video: true }),
      tmdbFilm(7, { vote_count: 20, release_date: '2017-07-01' }),
    ]);
    const folder = await temporaryFolder();
    const done = await downloadTmdb(from(server, folder));
    expect(await idsIn(folder)).toEqual([1, 7]);
    expect(done).toEqual({ kept: 2, gone: 0, unread: 0 });
    expect(server.asked.sort()).toEqual([1, 3, 4, 7]);
    expect(server.faults).toEqual([]);
  });

  it('keeps titles and synopses in Spanish by country, who directed, and where it can be watched', async () => {
    const server = await tmdbServer([tmdbFilm(1)]);
    const folder = await temporaryFolder();
    await downloadTmdb(from(server, folder));
    const [film] = await films(folder);
    expect(film?.titles).toEqual([
      { region: 'ES', title: 'Inventada de España 1', other: false },
      { region: 'MX', title: 'Inventada de México 1', other: false },
      { region: 'AR', title: 'Inventada porteña 1', other: true },
    ]);
    expect(film?.overviews.map(({ region }) => region)).toEqual(['ES', 'MX']);
    expect(film?.crew.map(({ name }) => name)).toEqual(['Who Directs']);
    expect(film?.providers.map(({ region, access, name }) => [region, access, name])).toEqual([
      ['AR', 'flatrate', 'Netflix'],
      ['AR', 'rent', 'Apple TV'],
    ]);
    expect(film?.fetched_at).toBe(NOW.toISOString());
  });

  it('takes the export of a day before where that of today is not there yet', async () => {
    const server = await tmdbServer([tmdbFilm(1)]);
    server.exports.clear();
    server.exports.add('2026-11-28');
    const folder = await temporaryFolder();
    await downloadTmdb(from(server, folder));
    expect(await idsIn(folder)).toEqual([1]);
    server.exports.clear();
    const other = await temporaryFolder();
    await expect(downloadTmdb(from(server, other))).rejects.toThrow(/lista diaria/);
  });
});

describe('what goes wrong', () => {
  it('waits as TMDB says, and twice as long each time where it says nothing', async () => {
    const server = await tmdbServer([tmdbFilm(1)]);
    server.troubles.push(
      TROUBLE.status(429, { 'retry-after': '7' }),
      TROUBLE.status(503),
      TROUBLE.reset,
      TROUBLE.cut,
      TROUBLE.halfJson,
    );
    const slept: number[] = [];
    const folder = await temporaryFolder();
    await downloadTmdb(from(server, folder, { sleep: async (ms) => void slept.push(ms) }));
    expect(slept).toEqual([7_000, 2_000, 4_000, 8_000, 16_000]);
    expect(await idsIn(folder)).toEqual([1]);
  });

  it('does not wait for ever for an answer', async () => {
    const server = await tmdbServer([tmdbFilm(1)]);
    server.troubles.push(TROUBLE.silence);
    const folder = await temporaryFolder();
    await downloadTmdb(from(server, folder, { timeout: 100 }));
    expect(await idsIn(folder)).toEqual([1]);
  });

  it('says in a line that the token is refused, without the token', async () => {
    const server = await tmdbServer([tmdbFilm(1)]);
    const folder = await temporaryFolder();
    const refused = downloadTmdb(from(server, folder, { token: 'caducado-y-largo' }));
    await expect(refused).rejects.toThrow(/^TMDB no acepta el TMDB_TOKEN \(código 401\)[^\n]*$/);
    await expect(refused).rejects.not.toThrow('caducado');
  });

  it('leaves out what it does not understand, and says of how many films', async () => {
    const server = await tmdbServer([tmdbFilm(1), tmdbFilm(2, { genres: 'Drama' })]);
    const folder = await temporaryFolder();
    expect(await downloadTmdb(from(server, folder))).toMatchObject({ kept: 1, unread: 1 });
  });

  it('goes on where it stopped, five times, and asks for no batch twice', async () => {
    const all = Array.from({ length: 60 }, (_, index) => tmdbFilm(index + 1));
    const server = await tmdbServer(all);
    const folder = await temporaryFolder();
    for (let stop = 1; stop <= 5; stop++) {
      const stopping = downloadTmdb(
        from(server, folder, {
          onProgress: (done) => {
            if (done === stop * 10) throw new Error('killed');
          },
        }),
      );
      await expect(stopping).rejects.toThrow('killed');
      await writeFile(join(folder, 'peliculas.jsonl.gz.tmp'), 'half');
    }
    expect(await downloadTmdb(from(server, folder))).toMatchObject({ kept: 60 });
    expect(server.asked.sort((a, b) => a - b)).toEqual(all.map(({ id }) => id));
    expect((await readdir(folder)).sort()).toEqual(['estado.json', 'peliculas.jsonl.gz']);
  });
});

describe('later downloads', () => {
  it('ask for what changed since, fourteen days at a time, page by page', async () => {
    const server = await tmdbServer([tmdbFilm(1), tmdbFilm(2), tmdbFilm(3)]);
    const folder = await temporaryFolder();
    await downloadTmdb(from(server, folder));
    server.asked.length = 0;
    server.films.set(2, tmdbFilm(2, { vote_count: 5_000 }));
    server.films.set(9, tmdbFilm(9));
    server.changes.set('2026-12-03', [2]);
    server.changes.set('2027-01-20', [9, 777, 888]);
    server.exports.add('2027-01-25');
    const later = () => new Date('2027-01-25T09:00:00Z');
    await downloadTmdb(from(server, folder, { now: later }));
    expect(server.asked.sort()).toEqual([2, 9]);
    expect(await idsIn(folder)).toEqual([1, 2, 3, 9]);
    expect((await films(folder)).find(({ id }) => id === 2)?.vote_count).toBe(5_000);
    expect(server.faults).toEqual([]);
  });

  it('keep films of the catalogue whatever their votes, and note those that are gone or have become another', async () => {
    const server = await tmdbServer([tmdbFilm(1, { vote_count: 3, release_date: '1999-01-01' })]);
    server.films.set(50, tmdbFilm(50, { popularity: 0.1, vote_count: 1 }));
    server.merged.set(40, 50);
    const folder = await temporaryFolder();
    const catalogue = new Set([1, 30, 40]);
    const done = await downloadTmdb(from(server, folder, { catalogue, refresh: true }));
    expect(done).toMatchObject({ kept: 2, gone: 2 });
    expect(await idsIn(folder)).toEqual([1, 50]);
    expect((await stored(folder)).filter(({ gone }) => gone)).toMatchObject([
      { id: 30, merged_into: null },
      { id: 40, merged_into: 50 },
    ]);
  });

  it('forget what is older than six months when they are told to', async () => {
    const server = await tmdbServer([tmdbFilm(1), tmdbFilm(2)]);
    const folder = await temporaryFolder();
    await downloadTmdb(from(server, folder));
    server.changes.set('2027-04-01', [2]);
    server.exports.add('2027-04-02');
    await downloadTmdb(from(server, folder, { now: () => new Date('2027-04-02T09:00:00Z') }));
    expect(await purgeTmdb(folder, new Date('2027-05-30T00:00:00Z'))).toEqual({
      kept: 2,
      removed: 0,
    });
    expect(await purgeTmdb(folder, new Date('2027-06-01T00:00:00Z'))).toEqual({
      kept: 1,
      removed: 1,
    });
    expect(await idsIn(folder)).toEqual([2]);
  });
});

it('asks no more often than the rate allows, also after a pause', async () => {
  let time = 0;
  const waits: Promise<void>[] = [];
  const went: number[] = [];
  const next = createTokenBucket(35, {
    now: () => new Date(time),
    sleep: async (ms) => void went.push(time + ms),
  });
  for (time of [0, 10_000, 10_001]) for (let i = 0; i < 100; i++) waits.push(next());
  await Promise.all(waits);
  const within = went.map((start) => went.filter((at) => at >= start && at < start + 1000).length);
  expect(Math.max(...within)).toBeLessThan(40);
});

it.runIf(hasTmdbSpec)("understands TMDB's own example answers", () => {
  const part = (name: string) => exampleOf(`/3/movie/{movie_id}/${name}`);
  const answer = {
    ...(exampleOf('/3/movie/{movie_id}') as object),
    credits: part('credits'),
    keywords: part('keywords'),
    external_ids: part('external_ids'),
    alternative_titles: part('alternative_titles'),
    translations: part('translations'),
    release_dates: part('release_dates'),
    'watch/providers': part('watch/providers'),
  };
  const row = filmRow(MovieAnswer.parse(answer), NOW.toISOString(), new Set());
  expect(row?.title).toBe('Star Wars');
  expect(row?.crew.map(({ name }) => name)).toEqual(['David Fincher']);
  expect(row?.titles).toContainEqual({ region: 'MX', title: 'El Club de la Pelea', other: true });
  expect(
    row?.providers.some(
      ({ region, name }) =>
        (region === 'AR' && name === 'Apple TV') || name === 'Amazon Prime Video',
    ),
  ).toBe(true);
});
