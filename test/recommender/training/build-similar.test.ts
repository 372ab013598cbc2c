import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Affinity } from '../../../src/recommender/training/affinity-graph.ts';
import { buildSimilar } from '../../../src/recommender/training/build-similar.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { openParquet } from '../parquet.ts';

let demo: string;
const made: string[] = [];
beforeAll(async () => {
  demo = await demoCatalogue();
});
afterAll(() => Promise.all(made.map((dir) => rm(dir, { recursive: true }))));

/** Builds the stage again from the demo catalogue's files. */
async function rebuild(
  threads: number,
  { ratings, affinities = [] }: { ratings?: string; affinities?: readonly Affinity[] } = {},
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'butaca-similar-'));
  made.push(dir);
  for (const file of await readdir(demo)) {
    if (file.endsWith('.parquet') && !file.startsWith('similar')) {
      await copyFile(join(demo, file), join(dir, file));
    }
  }
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  if (ratings !== undefined) {
    await connection.run(`COPY (${ratings}) TO '${join(dir, 'ratings.parquet')}' (FORMAT parquet)`);
  }
  await buildSimilar({
    dir,
    connection,
    keywordNames: new Map([['robot', 'robots']]),
    affinities,
  });
  instance.closeSync();
  return dir;
}

describe('the stage on the demo catalogue', () => {
  /** Made of the same, with one thread and with several. */
  let one: string;
  let other: string;
  beforeAll(async () => {
    // Toy Story: City of God is never for children, whoever lists it.
    const toyStory = [8587, 598, 1417].map((otherId, index) => ({
      movieId: 862,
      otherId,
      place: index + 1,
      motive: `motivo ${index + 1}`,
    }));
    const volver = [99, 1417].map((otherId, index) => ({
      movieId: 219,
      otherId,
      place: index + 1,
      motive: `motivo ${index + 1}`,
    }));
    const affinities = [...toyStory, ...volver];
    one = await rebuild(1, { affinities });
    other = await rebuild(4, { affinities });
  });

  test('gives every film fifty others, ranked, best first, itself never among them', async () => {
    const query = await openParquet(demo);
    const [row] = await query(`
      SELECT count(*)::INTEGER AS films, min(n)::INTEGER AS least, max(n)::INTEGER AS most,
        bool_and(ranks = range(1, 51)) AS ranked, bool_and(falling) AS falling,
        bool_and(different = 50) AS different, bool_or(itself) AS itself
      FROM (
        SELECT movie_id, count(*) AS n, list(rank ORDER BY rank) AS ranks,
          list(score ORDER BY rank) = list_reverse_sort(list(score)) AS falling,
          count(DISTINCT similar_id) AS different, bool_or(similar_id = movie_id) AS itself
        FROM @similar GROUP BY movie_id
      )`);
    const [movies] = await query('SELECT count(*)::INTEGER AS films FROM @movies');
    expect(row).toEqual({
      films: movies?.['films'],
      least: 50,
      most: 50,
      ranked: true,
      falling: true,
      different: true,
      itself: false,
    });
  });

  test('what somebody listed comes first with what they wrote, in Spanish lists too', async () => {
    const query = await openParquet(one);
    const listed = (table: string, movie: number) =>
      query(`SELECT similar_id AS id, json_extract_string(reasons, '$[0].motive') AS motive
        FROM @${table} WHERE movie_id = ${movie} AND reasons LIKE '%motivo%' AND rank < 3 ORDER BY rank`);
    expect(await listed('similar', 862)).toEqual([{ id: 8587, motive: 'motivo 1' }]);
    expect((await listed('similar', 219)).map(({ id }) => id).sort()).toEqual([1417, 99]);
    expect((await listed('similar_es', 219)).map(({ id }) => id).sort()).toEqual([1417, 99]);
  });

  test('the Spanish-language lists hold only films in Spanish', async () => {
    const query = await openParquet(demo);
    const [row] = await query(`
      SELECT count(DISTINCT movie_id)::INTEGER AS films, bool_and(m.original_language = 'es') AS spanish
      FROM @similar_es s JOIN @movies m ON m.id = s.similar_id`);
    const [movies] = await query('SELECT count(*)::INTEGER AS films FROM @movies');
    expect(row).toEqual({ films: movies?.['films'], spanish: true });
  });

  test('the same files give the same bytes, with one thread or several', async () => {
    for (const file of ['similar.parquet', 'similar_es.parquet']) {
      const bytes = await readFile(join(one, file));
      expect(bytes.equals(await readFile(join(other, file)))).toBe(true);
    }
    expect((await readdir(one)).filter((file) => /similar.*-\d/.test(file))).toEqual([]);
  });

  test('with ratings, what people like together comes nearer', async () => {
    const query = await openParquet(demo);
    const [far] = await query<{ id: number }>(
      'SELECT similar_id AS id FROM @similar WHERE movie_id = 598 AND rank = 30',
    );
    // Forty of four hundred people love City of God and that film, the others another one.
    const ratings = (other: number): string => `
      SELECT u::INTEGER AS user_id, id::INTEGER AS movie_id, 5::FLOAT AS rating
      FROM range(40) t(u), (VALUES (598), (${other})) f(id)
      UNION ALL SELECT u::INTEGER, 862, 5 FROM range(40, 400) t(u)`;
    const rankOf = async (folder: string): Promise<unknown> => {
      const rows = await (await openParquet(folder))(
        `SELECT rank FROM @similar WHERE movie_id = 598 AND similar_id = ${far?.id}`,
      );
      return rows[0]?.['rank'];
    };
    expect(await rankOf(await rebuild(2, { ratings: ratings(far?.id ?? 0) }))).toBeLessThan(30);
  });
});
