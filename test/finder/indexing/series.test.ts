import { expect, it } from 'vitest';
import { seriesNames } from '../../../src/finder/indexing/series.ts';

const series = (...films: readonly (readonly string[])[]) =>
  seriesNames(
    films.map((titles, i) => ({
      id: i + 1,
      collection: 1,
      released: `${2000 + i}-05-01`,
      votes: 900,
      runtime: null,
      titles,
    })),
  );

it('numbers the films of a series whose titles have no numbers', () => {
  const names = series(
    ['Harry Potter and the Philosopher’s Stone', 'Harry Potter y la piedra filosofal'],
    ['Harry Potter and the Chamber of Secrets'],
    ['Harry Potter and the Deathly Hallows: Part 1'],
  );
  expect(names.get(2)).toEqual(['harry potter 2']);
});

it('gives each language its own name', () => {
  const names = series(
    ['Ice Age', 'La era de hielo'],
    ['Ice Age: The Meltdown', 'La era de hielo 2'],
  );
  expect(names.get(1)).toEqual(['ice age 1', 'la era de hielo 1']);
});

it('leaves a series alone whose own numbers are not those of its order', () => {
  const names = series(
    ['Star Wars'],
    ['Star Wars: Episode V'],
    ['Star Wars: Episode VI'],
    ['Star Wars: Episode I'],
  );
  expect(names.size).toBe(0);
});

it('counts no shorts', () => {
  const film = { collection: 1, votes: 900, titles: ['Frozen'] };
  const names = seriesNames([
    { ...film, id: 1, released: '2013-11-27', runtime: 102 },
    { ...film, id: 2, released: '2015-03-09', runtime: 8, titles: ['Frozen Fever'] },
  ]);
  expect(names.size).toBe(0);
});
