import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MovieAnswer } from '../../src/sources/tmdb/answer.ts';
import { filmRow } from '../../src/sources/tmdb/film-row.ts';
import type { TmdbRow } from '../../src/sources/tmdb/jsonl-row.ts';
import { writeBatch } from '../../src/sources/tmdb/raw-files.ts';
import { type TmdbFilm, tmdbFilm } from '../support/tmdb/films.ts';
import { clean, query, type RawFolder, type Row, rawFolder } from './raw-files.ts';

const AT = '2026-11-01T00:00:00.000Z';

/** TMDB's answer about a film, as it is kept. */
function row(film: TmdbFilm, at = AT): TmdbRow {
  const kept = filmRow(MovieAnswer.parse(film), at, new Set());
  if (kept === undefined) throw new Error('No film');
  return kept;
}
const gone = (id: number, mergedInto: number | null = null): TmdbRow => ({
  id,
  fetched_at: AT,
  gone: true,
  merged_into: mergedInto,
});

const KAGGLE = {
  id: '11',
  imdb_id: 'tt0000011',
  title: 'Old Title',
  vote_count: '10',
  budget: '500',
};
const OLD_CREDITS = {
  id: '11',
  cast: "[{'id': 1, 'name': 'Old Actor', 'gender': 1, 'order': 0, 'character': 'X'}]",
  crew: "[{'id': 2, 'name': 'Old Director', 'gender': 2, 'job': 'Director'}]",
};

/** A catalogue of a Kaggle film, an ordinary one beside it, and rows of TMDB. */
async function catalogueWith(
  rows: readonly TmdbRow[],
  before: (folder: RawFolder) => Promise<void> = async () => {},
) {
  const folder = await rawFolder([KAGGLE, {}], [OLD_CREDITS, { id: '1' }]);
  await folder.write('keywords.csv', "id,keywords\n11,\"[{'id': 5, 'name': 'old keyword'}]\"\n");
  await before(folder);
  await mkdir(join(folder.raw, 'tmdb'));
  await writeBatch(join(folder.raw, 'tmdb'), 'one', rows);
  const report = await clean(folder);
  return {
    report,
    ask: (sql: string): Promise<readonly Row[]> => query(folder.out, sql),
    film: async (id: number) => (await query(folder.out, `FROM {movies} WHERE id = ${id}`))[0],
  };
}

describe('a film of both sources', () => {
  it('is one, with the newer votes and the older keywords', async () => {
    const newer = tmdbFilm(11, { vote_count: 99, title: 'New Title', budget: 0 });
    const { film, ask, report } = await catalogueWith([
      row({ ...newer, keywords: { keywords: [] } }),
    ]);
    expect(report.films).toBe(2);
    expect(await film(11)).toMatchObject({ title: 'New Title', vote_count: 99, budget: '500' });
    expect(await ask('SELECT name FROM {keywords} WHERE movie_id = 11')).toEqual([
      { name: 'old keyword' },
    ]);
  });

  it('has the newer credits where there are any, else the older', async () => {
    const credits = {
      cast: [],
      crew: [{ id: 9, name: 'New Director', gender: 1, job: 'Director' }],
    };
    const { ask } = await catalogueWith([row(tmdbFilm(11, { credits }))]);
    expect(await ask('SELECT name FROM {cast_by_movie} WHERE movie_id = 11')).toEqual([
      { name: 'Old Actor' },
    ]);
    expect(await ask('SELECT name FROM {directors_by_movie} WHERE movie_id = 11')).toEqual([
      { name: 'New Director' },
    ]);
  });

  it('is what the newest of its rows says, in whatever file it stands', async () => {
    const newest = row(tmdbFilm(11, { vote_count: 300 }), '2026-11-20T00:00:00.000Z');
    const { film } = await catalogueWith([newest, row(tmdbFilm(11, { vote_count: 200 }))]);
    expect(await film(11)).toMatchObject({ vote_count: 300 });
  });
});

describe('a film that only TMDB has', () => {
  it('is there with its people, its texts in Spanish and where it can be watched', async () => {
    const { film, ask, report } = await catalogueWith([
      row(tmdbFilm(7, { imdb_id: null, external_ids: null })),
    ]);
    expect(report.films).toBe(3);
    expect(await film(7)).toMatchObject({
      title: 'Invented Film 7',
      release_year: 2023,
      return: 5,
    });
    expect(
      await ask(
        "SELECT title FROM {display_titles} WHERE movie_id = 7 AND region IN ('ES', 'LATAM') ORDER BY region",
      ),
    ).toEqual([{ title: 'Inventada de España 7' }, { title: 'Inventada de México 7' }]);
    expect(await ask('SELECT synopsis FROM {synopses} WHERE movie_id = 7')).toEqual([
      { synopsis: 'Lo que pasa en la 7.' },
    ]);
    expect(await ask('SELECT region, access, name FROM {providers}')).toEqual([
      { region: 'AR', access: 'flatrate', name: 'Netflix' },
      { region: 'AR', access: 'rent', name: 'Apple TV' },
    ]);
    expect(await ask('SELECT name FROM {genres} WHERE movie_id = 7')).toEqual([{ name: 'Drama' }]);
    expect(await ask('SELECT poster_path FROM {identifiers} WHERE movie_id = 7')).toEqual([
      { poster_path: '/poster7.jpg' },
    ]);
    expect(await ask('FROM {fetched}')).toEqual([{ movie_id: 7, fetched_at: '2026-11-01' }]);
  });
});

describe('a film that TMDB has no more', () => {
  it('goes, with all that hung on it', async () => {
    const { film, ask, report } = await catalogueWith([gone(11)]);
    expect(report.films).toBe(1);
    expect(await film(11)).toBeUndefined();
    for (const table of ['cast_by_movie', 'keywords', 'identifiers']) {
      expect(await ask(`SELECT 1 FROM {${table}} WHERE movie_id = 11`)).toEqual([]);
    }
  });

  it.each([
    ['TMDB says so', gone(11, 70), row(tmdbFilm(70))],
    ['they share their IMDb id', gone(11), row(tmdbFilm(70, { imdb_id: 'tt0000011' }))],
  ])(
    'is the other that it has become, with its keywords and ratings, when %s',
    async (_why, old, other) => {
      const { film, ask, report } = await catalogueWith([old, other], async (folder) => {
        await folder.write('links.csv', 'movieId,imdbId,tmdbId\n3,0000011,11\n');
        await folder.write('ratings_small.csv', 'userId,movieId,rating,timestamp\n8,3,4.5,100\n');
      });
      expect(report.films).toBe(2);
      expect(await film(11)).toBeUndefined();
      expect(await film(70)).toMatchObject({ vote_count: 900 });
      expect(await ask('SELECT name FROM {keywords} WHERE movie_id = 70 ORDER BY name')).toEqual([
        { name: 'based on novel or book' },
        { name: 'old keyword' },
      ]);
      expect(await ask('SELECT movie_id, rating FROM {ratings}')).toEqual([
        { movie_id: 70, rating: 4.5 },
      ]);
    },
  );
});

it('gives the catalogue another version, and says which line is none of TMDB', async () => {
  const plain = await clean(await rawFolder([KAGGLE], [OLD_CREDITS]));
  const { report } = await catalogueWith([row(tmdbFilm(11))]);
  expect(report.version).not.toBe(plain.version);
  const broken = catalogueWith([row(tmdbFilm(7)), { id: 3 } as unknown as TmdbRow]);
  await expect(broken).rejects.toThrow(/^one\.jsonl\.gz, línea 2: no es una película/);
});
