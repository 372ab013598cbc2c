import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanOnly, creditsCsv, moviesCsv, query, rawFolder } from '../raw-files.ts';

describe('figures that cannot be', () => {
  const figure = fc.oneof(
    fc.constantFrom(
      '1e10',
      '1e400',
      '-1e400',
      '99999999999',
      '2147483648',
      '-5',
      '1e308',
      '0.1',
      '007',
      '-0',
    ),
    fc.double({ noNaN: true }).map(String),
    fc.bigInt().map(String),
    fc.string({ maxLength: 8 }),
  );
  const date = fc.oneof(
    fc.constantFrom(
      '0000-01-01',
      '9999-12-31',
      '0000-00-00',
      '2000-02-30',
      '1874-12-09',
      '10000-01-01',
      '-200-01-01',
    ),
    fc.string({ maxLength: 10 }),
  );
  const film = fc.record({
    id: fc.oneof(fc.nat({ max: 50 }).map(String), figure),
    budget: figure,
    revenue: figure,
    runtime: figure,
    vote_average: figure,
    vote_count: figure,
    popularity: figure,
    release_date: fc.oneof(fc.constant('2001-02-03'), date),
    genres: figure.map((id) => `[{'id': ${id}, 'name': 'x'}]`),
  });
  const rating = fc.record({ userId: figure, movieId: figure, rating: figure, timestamp: figure });

  it('are left out by rule and listed; never anything but a catalogue or a sentence', async () => {
    const folder = await rawFolder();
    await folder.write('links.csv', 'movieId,imdbId,tmdbId\n1,1,1\n');
    const ordinary = Array.from({ length: 12 }, (_, index) => ({
      id: String(1000 + index),
      genres: '[]',
    }));
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(film, { maxLength: 6 }),
        fc.array(rating, { maxLength: 4 }),
        async (films, ratings) => {
          await folder.write('movies_metadata.csv', moviesCsv([...ordinary, ...films]));
          await folder.write('credits.csv', creditsCsv([{ id: '1000' }]));
          const good = Array.from({ length: 6 }, () => ({
            userId: '1',
            movieId: '1.0',
            rating: '4',
            timestamp: '1',
          }));
          const columns = ['userId', 'movieId', 'rating', 'timestamp'];
          await folder.write(
            'ratings.csv',
            stringify([...good, ...ratings], { header: true, columns }),
          );
          const error = await cleanOnly(folder).then(
            () => undefined,
            (thrown: unknown) => thrown,
          );
          if (error !== undefined)
            expect(String(error)).toMatch(/^DataError: .*no se puede leer en/);
          else made += 1;
          if (error !== undefined) return;
          const [range] = await query(
            folder.out,
            `SELECT min(budget) >= 0 AND min(revenue) >= 0 AND max(vote_count) <= 1e8 AND max(vote_average) <= 10
             AND min(vote_average) >= 0 AND coalesce(max(runtime), 0) <= 1e5 AND isfinite(max(popularity))
             AND isfinite(max("return")) AND min(release_year) >= 1870 AND max(release_year) <= 2100 AS holds FROM {movies}`,
          );
          expect(range).toEqual({ holds: true });
        },
      ),
      { numRuns: 12 },
    );
    expect(made).toBeGreaterThan(6);
  });

  it('are told one by one', async () => {
    const films = Array.from({ length: 9 }, (_, index) => ({ id: String(10 + index) }));
    const { suspicious, dropped } = await cleanOnly(
      await rawFolder([
        ...films,
        { id: '1', vote_count: '1e10' },
        { id: '2', budget: '-5' },
        { id: '2147483648' },
        { id: '4', release_date: '9999-12-31' },
      ]),
    );
    const impossible = { problem: 'valor imposible: queda como ausente', count: 1 };
    expect(suspicious).toMatchObject([
      { column: 'vote_count', ...impossible, examples: [{ id: '1', value: '1e10' }] },
      { column: 'budget', ...impossible, examples: [{ id: '2', value: '-5' }] },
      { column: 'release_date', count: 1, examples: [{ id: '4', value: '9999-12-31' }] },
    ]);
    expect(dropped.flatMap(({ examples }) => examples.map(({ id }) => id))).toEqual([
      '2147483648',
      '4',
    ]);
  });
});
