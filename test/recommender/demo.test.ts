import { beforeAll, describe, expect, test } from 'vitest';
import { isForChildren, isSuitable } from '../../src/recommender/similar/family.ts';
import { type Neighbours, recommend } from '../../src/recommender/similar/recommend.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { readFacts } from './facts.ts';
import { openNeighbours, openParquet } from './parquet.ts';

let neighbours: Neighbours;
let facts: Awaited<ReturnType<typeof readFacts>>;
let films: { id: number; title: string; year: number }[];
beforeAll(async () => {
  const dir = await demoCatalogue();
  neighbours = await openNeighbours(dir);
  const query = await openParquet(dir);
  films = await query('SELECT id, title, release_year AS year FROM @movies ORDER BY id');
  facts = await readFacts(
    dir,
    films.map(({ id }) => id),
    false,
  );
});

const find = (title: string) => films.find((film) => film.title === title) ?? films[0];

async function five(title: string): Promise<string[]> {
  const film = find(title);
  if (!film) return [];
  const { pages } = await recommend([film], neighbours);
  return (pages[0] ?? []).map(({ id }) => films.find((other) => other.id === id)?.title ?? '');
}

describe('what a film lover would name, on the demo catalogue', () => {
  test.each([
    ['The Godfather', ['The Godfather: Part II']],
    ['Toy Story', ['Toy Story 2', 'Toy Story 3']],
    ['Volver', ['Talk to Her', 'Bad Education']],
    ['Spirited Away', ['Princess Mononoke', 'My Neighbor Totoro']],
    ['The Dark Knight', ['Batman Begins', 'The Dark Knight Rises']],
    ['The Secret in Their Eyes', ['Nine Queens']],
  ])('%s', async (title, expected) => {
    expect(await five(title)).toEqual(expect.arrayContaining(expected));
  });
});

test('every five: no film twice, falling scores, at most two of a saga, true reasons', async () => {
  for (const film of films) {
    const { pages } = await recommend([film], neighbours);
    const shown = pages.flat().map(({ id }) => id);
    expect(shown).toHaveLength(25);
    expect(new Set([...shown, film.id]).size).toBe(26);
    for (const page of pages) {
      const scores = page.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
      const sagas = page.map(({ id }) => facts.of(id));
      for (const { collection } of sagas.filter((other) => other.collection !== null)) {
        expect(sagas.filter((other) => other.collection === collection).length).toBeLessThan(3);
      }
    }
    for (const { id, reasons } of pages[0] ?? []) {
      expect(reasons.length).toBeLessThanOrEqual(3);
      for (const reason of reasons) facts.expectTrue(film.id, id, reason);
    }
  }
});

test('beside a children’s film nothing for adults, no horror, nothing frightening', async () => {
  let children = 0;
  for (const film of films) {
    if (!isForChildren(facts.of(film.id))) continue;
    children++;
    const { pages } = await recommend([film], neighbours);
    for (const { id } of pages.flat()) {
      expect(isSuitable(facts.of(id))).toBe(true);
    }
  }
  expect(children).toBeGreaterThan(30);
});

test('Matrix + Origen: science fiction that suits both, neither of them', async () => {
  const asked = ['The Matrix', 'Inception'].map(find).filter((film) => film !== undefined);
  const { pages } = await recommend(asked, neighbours);
  const first = pages[0] ?? [];
  expect(first).toHaveLength(5);
  expect(first.map(({ id }) => id)).not.toEqual(expect.arrayContaining([asked[0]?.id]));
  const genres = first.map(({ id }) => facts.of(id).genres);
  expect(genres.filter((list) => list.includes('Science Fiction')).length).toBeGreaterThan(2);
});
