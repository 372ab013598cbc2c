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
});
