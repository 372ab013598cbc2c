import { beforeAll, describe, expect, it } from 'vitest';
import type { Finder } from '../../src/finder/finder.ts';
import { loadFinder } from '../../src/finder/load-finder.ts';
import { DIRECT_CONFIDENCE, resolveMovie } from '../../src/finder/resolve.ts';
import { fullCatalogue, KAGGLE_DIR } from '../support/full-catalogue.ts';

describe.skipIf(KAGGLE_DIR === undefined)('on the full catalogue', () => {
  let finder: Finder;
  beforeAll(async () => {
    finder = loadFinder(await fullCatalogue());
  });

  it.each([
    ['the avengers', 24428],
    ['the avengers 1998', 9320],
    ['The Avengers (1998)', 9320],
    ['los vengadores', 24428],
    ['la momia del 2017', 282035],
    ['la momia 1999', 564],
    ['rapido y furioso 7', 168259],
    ['el cenor de los anillos la comunidad del anillo', 120],
    ['m', 832],
    ['9', 12244],
    ['300', 1271],
    ['her', 152601],
    ['batman', 268],
    ['el rey león', 8587],
    ['star wars', 11],
    ['千と千尋の神隠し', 129],
    ['Сталкер', 1398],
    ['espiderman', 557],
    ['mision imposible 4', 56292],
    ['20,000 leagues under the sea', 173],
  ])('answers "%s" with film %d', (typed, id) => {
    const resolved = resolveMovie(finder, typed);
    expect(resolved).toMatchObject({ kind: 'found', value: { id } });
  });

  it('lists the other films of the same title, the most voted first', () => {
    const resolved = resolveMovie(finder, 'the avengers');
    expect(resolved).toMatchObject({ value: { others: [{ id: 9320 }] } });
  });

  it.each([
    'top gun maverick',
    'deadpool 2',
    'toy story 4',
    'oppenheimer',
    'jojo rabbit',
    'green book',
  ])('does not answer "%s", a film of later years, with another one', (typed) => {
    expect(finder.movies(typed)[0]?.confidence ?? 0).toBeLessThan(DIRECT_CONFIDENCE);
  });

  it.each([
    ['actor', 'jiu yacman', 'Hugh Jackman'],
    ['actor', 'clint istgud', 'Clint Eastwood'],
    ['actor', 'charles chaplin', 'Charlie Chaplin'],
    ['actor', 'the rock', 'Dwayne Johnson'],
    ['director', 'jj abrams', 'J.J. Abrams'],
    ['director', 'j.j. abrams', 'J.J. Abrams'],
    ['director', 'nolan', 'Christopher Nolan'],
    ['director', 'iñarritu', 'Alejandro González Iñárritu'],
  ] as const)('knows which %s "%s" is', (role, typed, name) => {
    expect(finder.people(typed, { role })[0]?.name).toBe(name);
  });

  it('finds any film by its own title or another film of the same title', () => {
    for (let id = 2; id < 9000; id += 97) {
      const movie = finder.movieById(id);
      if (movie === undefined) continue;
      const answers = finder.movies(movie.title, 30);
      expect([movie.title, answers[0]?.confidence]).toEqual([movie.title, expect.any(Number)]);
      expect(answers[0]?.confidence).toBeGreaterThanOrEqual(DIRECT_CONFIDENCE);
      expect(answers.map((answer) => answer.id)).toContain(id);
    }
  });
});
