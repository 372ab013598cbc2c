import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { refuseDownloaded } from '../../../eval/support/not-downloaded.ts';
import { STAGES } from '../../../src/etl/stages.ts';
import { readTastes, type TasteSections } from '../../../src/recommender/personal/taste-file.ts';
import { writeBatch } from '../../../src/sources/tmdb/raw-files.ts';
import { clean, query, type Row, rawFolder } from '../../etl/raw-files.ts';
import { tmdbRow } from '../../support/streaming-catalogue.ts';
import { tmdbFilm } from '../../support/tmdb/films.ts';

const FILMS = ['1', '2', '3'].map((id) => ({ id, imdb_id: `tt000000${id}`, title: `Film ${id}` }));

/** A catalogue of three films that people rated; with TMDB's votes, words and keywords of them, and a film more. */
async function catalogue(isDownloaded: boolean): Promise<string> {
  const inside = await mkdtemp(join(above, 'tmdb-'));
  const credits = FILMS.map(({ id }) => ({ id }));
  const folder = await rawFolder(FILMS, credits, inside);
  await folder.write('links.csv', 'movieId,imdbId,tmdbId\n1,1,1\n2,2,2\n3,3,3\n');
  const ratings = ['7,1,5', '7,2,4', '8,2,3', '8,3,4.5', '9,1,1', '9,3,5'];
  await folder.write(
    'ratings_small.csv',
    `userId,movieId,rating,timestamp\n${ratings.map((rating) => `${rating},100\n`).join('')}`,
  );
  if (isDownloaded) {
    await mkdir(join(folder.raw, 'tmdb'));
    const rows = [1, 2, 3, 70].map((id) => tmdbRow(tmdbFilm(id, { vote_average: id % 10 })));
    await writeBatch(join(folder.raw, 'tmdb'), 'one', rows);
  }
  await clean(folder, { stages: STAGES });
  return folder.out;
}

let above: string;
let without: string;
let downloaded: string;
beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'butaca-fitted-'));
  without = await catalogue(false);
  downloaded = await catalogue(true);
  return () => rm(above, { recursive: true });
});

/** What is fitted: who likes which film of MovieLens', and what is made of that. */
function learnt({ filmIds, own, peopleFilms, peopleLikings, inverse }: TasteSections) {
  const films = [...filmIds].map((id, place) => [id, own[place]] as const);
  return {
    inverse: [...inverse],
    likings: [...peopleLikings],
    films: [...peopleFilms].map((place) => filmIds[place]),
    own: films.filter(([id]) => id <= FILMS.length),
  };
}

it('nothing that is fitted to people changes with what TMDB’s API brings', async () => {
  expect(learnt(readTastes(downloaded))).toEqual(learnt(readTastes(without)));
  const ratings = (dir: string): Promise<readonly Row[]> => query(dir, 'FROM {ratings}');
  expect(await ratings(downloaded)).toEqual(await ratings(without));
});

it('no weights are fitted on a catalogue that holds films of TMDB’s API', async () => {
  await expect(refuseDownloaded(downloaded)).rejects.toThrow(/4 films of TMDB's API/);
  await expect(refuseDownloaded(without)).resolves.toBeUndefined();
});
