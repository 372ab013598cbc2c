import { beforeAll, describe, expect, test } from 'vitest';
import { type Neighbours, recommend } from '../../src/recommender/similar/recommend.ts';
import { fullCatalogue, KAGGLE_DIR } from '../support/full-catalogue.ts';
import { readFacts } from './facts.ts';
import { openNeighbours, openParquet } from './parquet.ts';

describe.skipIf(KAGGLE_DIR === undefined)('recommendations on the full catalogue', () => {
  let query: Awaited<ReturnType<typeof openParquet>>;
  let neighbours: Neighbours;
  let dir: string;
  beforeAll(async () => {
    dir = await fullCatalogue();
    query = await openParquet(dir);
    neighbours = await openNeighbours(dir);
  });

  async function five(id: number): Promise<string[]> {
    const { pages } = await recommend([{ id }], neighbours);
    const titles = await query<{ id: number; title: string }>(
      `SELECT id, title FROM @movies WHERE id IN (${pages[0]?.map((one) => one.id).join(', ')})`,
    );
    return titles.map(({ title }) => title);
  }

  test('every film has fifty', async () => {
    const [row] = await query(`
      SELECT count(*)::INTEGER AS films, min(n)::INTEGER AS least, max(n)::INTEGER AS most
      FROM (SELECT count(DISTINCT similar_id) AS n FROM @similar GROUP BY movie_id)`);
    expect(row).toEqual({ films: 45_346, least: 50, most: 50 });
  });

  test.each([
    ['The Godfather', 238, ['The Godfather: Part II']],
    ['Toy Story', 862, ['Toy Story 2', 'Toy Story 3']],
    ['Volver', 219, ['All About My Mother']],
    ['The Empire Strikes Back', 1891, ['Star Wars', 'Return of the Jedi']],
    ['Spirited Away', 129, ["Howl's Moving Castle", 'Princess Mononoke']],
    ['The Exterminating Angel', 29264, ['Viridiana']],
    ['Nine Queens', 18079, ['The Sting']],
    ['The Good, the Bad and the Ugly', 429, ['For a Few Dollars More']],
  ])('%s', async (_, id, expected) => {
    expect(await five(id)).toEqual(expect.arrayContaining(expected));
  });

  test('no film stands beside another of the same title, but where a list says why or it tells the same story', async () => {
    const [row] = await query(`
      SELECT count(*)::INTEGER AS doubled FROM @similar s
      JOIN @movies a ON a.id = s.movie_id JOIN @movies b ON b.id = s.similar_id
      WHERE lower(a.title) = lower(b.title) AND NOT contains(s.reasons, '"affinity"')
        AND NOT contains(s.reasons, '"retold"')`);
    expect(row).toEqual({ doubled: 0 });
  });

  test('beside films of the genre Family that are for children, no horror and nothing adult', async () => {
    const [row] = await query(`
      SELECT count(*)::INTEGER AS films, count_if(g.name = 'Horror')::INTEGER AS horror,
        count_if(i.adult)::INTEGER AS adult
      FROM @similar s JOIN @identifiers i ON i.movie_id = s.similar_id
      LEFT JOIN @genres g ON g.movie_id = s.similar_id
      WHERE s.for_children`);
    expect(row).toMatchObject({ horror: 0, adult: 0 });
    expect(row?.['films']).toBeGreaterThan(50_000);
  });

  test('reasons of three hundred films, spread over the catalogue, are true', async () => {
    const films = await query<{ id: number; year: number }>(`
      SELECT id, release_year AS year FROM @movies
      WHERE (id * 2654435761) % 4294967296 < 4294967296 * 300 // 45346 ORDER BY id`);
    expect(films.length).toBeGreaterThan(200);
    const answers = await Promise.all(
      films.map(async (film) => ({ film, ...(await recommend([film], neighbours)) })),
    );
    const ids = answers.flatMap(({ film, pages }) => [
      film.id,
      ...pages.flat().map(({ id }) => id),
    ]);
    const facts = await readFacts(dir, [...new Set(ids)], true);
    for (const { film, pages } of answers) {
      expect(pages[0]).toHaveLength(5);
      for (const { id, reasons } of pages[0] ?? []) {
        for (const reason of reasons) facts.expectTrue(film.id, id, reason);
      }
    }
  });
});
