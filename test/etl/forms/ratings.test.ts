import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanOnly, query, rawFolder } from '../raw-files.ts';

describe('ratings', () => {
  it('find their films by both links, whatever way the ids are written', async () => {
    const folder = await rawFolder([{ id: '862' }, { id: '2' }, { id: '3' }], [{ id: '862' }]);
    await folder.write('links_small.csv', 'movieId,imdbId,tmdbId\n1,0114709,862.0\n');
    await folder.write('links.csv', 'movieId,imdbId,tmdbId\n1.0,0114709,862\n7,1,2.0\n');
    await folder.write(
      'ratings.csv',
      'userId,movieId,rating,timestamp\n1,1.0,4,1\n2,1,5,1\n1,7,3,1\n',
    );
    const report = await cleanOnly(folder);
    expect(await query(folder.out, 'SELECT user_id, movie_id FROM {ratings}')).toEqual([
      { user_id: 1, movie_id: 2 },
      { user_id: 1, movie_id: 862 },
      { user_id: 2, movie_id: 862 },
    ]);
    expect(report.warnings).toEqual([]);
  });

  it('of which more than a fifth find none are warned of', async () => {
    const folder = await rawFolder();
    await folder.write('links_small.csv', 'movieId,imdbId,tmdbId\n1,0114709,1\n');
    const rows = Array.from({ length: 10 }, (_, index) => `${index + 1},${index < 7 ? 1 : 9},4,1`);
    await folder.write('ratings.csv', `userId,movieId,rating,timestamp\n${rows.join('\n')}\n`);
    expect((await cleanOnly(folder)).warnings).toEqual([
      '3 de las 10 valoraciones de ratings.csv no encuentran su película; ¿está links.csv, además de links_small.csv?',
    ]);
  });

  it('of a newer set of MovieLens come besides, and are the votes of films that have none', async () => {
    const folder = await rawFolder(
      [{ id: '862' }, { id: '2', vote_count: '0', vote_average: '0' }],
      [{ id: '862' }],
    );
    await folder.write('links_small.csv', 'movieId,imdbId,tmdbId\n1,0114709,862\n');
    await folder.write('ratings_small.csv', 'userId,movieId,rating,timestamp\n7,1,5,1\n');
    await mkdir(join(folder.raw, 'movielens'));
    await folder.write('movielens/links.csv', 'movieId,imdbId,tmdbId\n1,0114709,862\n9,2,2\n');
    await folder.write(
      'movielens/ratings.csv',
      'userId,movieId,rating,timestamp\n7,1,1,1\n7,9,4,1\n8,9,3.5,1\n',
    );
    await cleanOnly(folder);
    expect(await query(folder.out, 'SELECT user_id, movie_id, rating FROM {ratings}')).toEqual([
      { user_id: 7, movie_id: 862, rating: 5 },
      { user_id: 14, movie_id: 2, rating: 4 },
      { user_id: 14, movie_id: 862, rating: 1 },
      { user_id: 15, movie_id: 2, rating: 3.5 },
    ]);
    expect(
      await query(folder.out, 'SELECT id, vote_count, vote_average FROM {movies} ORDER BY id'),
    ).toEqual([
      { id: 2, vote_count: 2, vote_average: 7.5 },
      { id: 862, vote_count: 10, vote_average: 6.5 },
    ]);
  });
});
