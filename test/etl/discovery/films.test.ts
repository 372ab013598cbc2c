import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Catalogue, openCatalogue } from '../../../src/catalogue/open.ts';
import { defineQuery } from '../../../src/catalogue/query.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await openCatalogue(demoCatalogue(), { memoryLimit: '128MB', threads: 1 });
});
afterAll(() => catalogue.close());

const Count = z.object({ films: z.number() });
const count = async (sql: string): Promise<number> =>
  (await catalogue.first(defineQuery(Count, sql), {}))?.films ?? 0;

it('what films are filtered by is there for each film, once', async () => {
  const films = await count('SELECT count(*)::INTEGER AS films FROM movies');
  expect(await count('SELECT count(DISTINCT id)::INTEGER AS films FROM discovery')).toBe(films);
  expect(await count('SELECT count(*)::INTEGER AS films FROM discovery')).toBe(films);
});

it('films for children have no horror', async () => {
  const sql = `SELECT count(*)::INTEGER AS films FROM discovery JOIN genres ON genres.movie_id = discovery.id
    WHERE children AND genres.name = 'Horror' AND discovery.id NOT IN (SELECT movie_id FROM genres WHERE name = 'Family')`;
  expect(await count(sql)).toBe(0);
});

it('a saga has films, a theme those that it counts', async () => {
  expect(await count('SELECT count(*)::INTEGER AS films FROM sagas WHERE len(movies) = 0')).toBe(0);
  const miscounted = `SELECT count(*)::INTEGER AS films FROM themes
    WHERE films <> (SELECT count(*) FROM movies_by_theme WHERE theme_id = themes.id)`;
  expect(await count(miscounted)).toBe(0);
});
