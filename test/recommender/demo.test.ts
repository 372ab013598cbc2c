import { beforeAll, describe, expect, test } from 'vitest';
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

function find(title: string) {
  const film = films.find((other) => other.title === title);
  if (!film) throw new Error(`The demo has no ${title}`);
  return film;
}

async function five(title: string): Promise<string[]> {
  const { pages } = await recommend([find(title)], neighbours);
  return (pages[0] ?? []).map(({ id }) => films.find((other) => other.id === id)?.title ?? '');
}

describe('what a film lover would name, on the demo catalogue', () => {
  test.each([
    ['The Godfather', ['The Godfather: Part II']],
    ['Toy Story', ['Toy Story 2', 'Toy Story 3']],
    ['Volver', ['All About My Mother']],
    ['Spirited Away', ['Princess Mononoke', 'My Neighbor Totoro']],
    ['The Dark Knight', ['Batman Begins', 'The Dark Knight Rises']],
    ['The Secret in Their Eyes', ['The Official Story', 'The Aura']],
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
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.length).toBeLessThanOrEqual(3);
      for (const reason of reasons) facts.expectTrue(film.id, id, reason);
    }
  }
});

/** What families watch together, by anybody's reckoning. */
const FOR_CHILDREN = [
  'Toy Story',
  'Finding Nemo',
  'Monsters, Inc.',
  'Up',
  'The Lion King',
  'Frozen',
  'Ratatouille',
  'Cars',
  'Brave',
  'Moana',
  'Tangled',
  'Shrek',
  'Ice Age',
  'Madagascar',
  'Kung Fu Panda',
  'My Neighbor Totoro',
  'Aladdin',
  'Despicable Me',
  'How to Train Your Dragon',
  'Zootopia',
  'Inside Out',
  'Wreck-It Ralph',
  'Tad, the Lost Explorer',
];
/** What nobody puts on for them. */
const FRIGHTENING = ['Horror', 'Thriller', 'Crime', 'War', 'Mystery'];
const NEVER = [
  'Fifty Shades of Grey',
  'Ted',
  'Deadpool',
  'The Wolf of Wall Street',
  'Sex and Lucia',
];

test.each(FOR_CHILDREN)('beside %s nothing for adults and nothing frightening', async (title) => {
  const film = find(title);
  const { pages } = await recommend([film], neighbours);
  const shown = pages.flat().map(({ id }) => facts.of(id));
  expect(shown).toHaveLength(25);
  for (const { id, adult, genres } of shown) {
    const name = films.find((other) => other.id === id)?.title;
    expect(adult, name).toBe(false);
    expect(genres, name).not.toContain('Horror');
    if (!genres.includes('Family')) {
      expect(
        genres.filter((genre) => FRIGHTENING.includes(genre)),
        name,
      ).toEqual([]);
    }
    expect(NEVER).not.toContain(name);
  }
  // Several of the first five are for children too, as what is asked about.
  const first = shown.slice(0, 5).filter(({ genres }) => genres.includes('Family'));
  expect(first.length).toBeGreaterThan(1);
});

test('Matrix + Origen: science fiction that suits both, neither of them', async () => {
  const asked = ['The Matrix', 'Inception'].map(find);
  const near = await Promise.all(asked.map(({ id }) => neighbours.similar(id)));
  const { pages } = await recommend(asked, neighbours);
  const first = pages[0] ?? [];
  expect(first).toHaveLength(5);
  for (const { id, besides, reasons } of first) {
    expect(asked.map((film) => film.id)).not.toContain(id);
    expect(asked.map((film) => film.id)).toContain(besides);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) facts.expectTrue(besides, id, reason);
  }
  const nearBoth = first.filter(({ id }) =>
    near.every((list) => list.some((film) => film.id === id)),
  );
  expect(nearBoth.length).toBeGreaterThan(2);
  const genres = first.map(({ id }) => facts.of(id).genres);
  expect(genres.filter((list) => list.includes('Science Fiction')).length).toBeGreaterThan(2);
});
