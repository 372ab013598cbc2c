import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PARTS } from '../../../src/recommender/similar/parts.ts';
import { scoreOf } from '../../../src/recommender/similar/score.ts';
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
async function rebuild(threads: number, ratings?: string): Promise<string> {
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
    affinities: [],
  });
  instance.closeSync();
  return dir;
}

describe('the stage on the demo catalogue', () => {
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

  test('the parts of a score add up to it, where no list written by hand has a say', async () => {
    const query = await openParquet(demo);
    const sum = PARTS.map((part) => `"${part}"::DOUBLE`).join(' + ');
    const rows = await query<{ score: number; sum: number }>(
      `SELECT score::DOUBLE AS score, ${sum} AS sum FROM @similar_es USING SAMPLE 500 (reservoir, 1)`,
    );
    // Eleven parts, each rounded to thousandths.
    for (const { score, sum: parts } of rows) expect(score).toBeCloseTo(scoreOf(parts), 2);
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
    const [one, other] = [await rebuild(1), await rebuild(4)];
    for (const file of ['similar.parquet', 'similar_es.parquet']) {
      const bytes = await readFile(join(one, file));
      expect(bytes.equals(await readFile(join(other, file)))).toBe(true);
    }
    expect((await readdir(one)).filter((file) => /similar.*-\d/.test(file))).toEqual([]);
  });

  test('with ratings, what people like together comes nearer', async () => {
    // Forty people who love Toy Story and City of God and nothing else.
    const dir = await rebuild(
      2,
      `SELECT u::INTEGER AS user_id, id::INTEGER AS movie_id, 5::FLOAT AS rating
       FROM range(40) t(u), (VALUES (862), (598)) f(id)`,
    );
    const rankOf = async (folder: string): Promise<number> => {
      const query = await openParquet(folder);
      const [row] = await query<{ rank: number }>(
        'SELECT rank FROM @similar WHERE movie_id = 598 AND similar_id = 862',
      );
      return row?.rank ?? 51;
    };
    expect(await rankOf(dir)).toBeLessThan(await rankOf(demo));
  });
});
