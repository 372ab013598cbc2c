import { beforeAll, expect, it } from 'vitest';
import type { Finder } from '../../src/finder/finder.ts';
import { loadFinder } from '../../src/finder/load-finder.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';

let finder: Finder;
beforeAll(async () => {
  finder = loadFinder(await demoCatalogue());
});

const titles = (text: string): readonly string[] =>
  finder.suggestMovies(text).map(({ title }) => title);

it('offers the best known when nothing is typed yet', () => {
  expect(titles('')[0]).toBe('Inception');
  expect(titles('')).toHaveLength(25);
  expect(finder.suggestPeople('', { role: 'director' })[0]?.name).toBe('Steven Spielberg');
});

it.each([
  ['ti', 'Titanic'],
  ['tit', 'Titanic'],
  ['el pad', 'The Godfather'],
  ['god', 'The Godfather'],
  ['harry pot', "Harry Potter and the Philosopher's Stone"],
  ['los venga', 'The Avengers'],
  ['titnic', 'Titanic'],
  ['fight c', 'Fight Club'],
])('offers, for "%s", %s among the first five', (typed, expected) => {
  expect(titles(typed).slice(0, 5)).toContain(expected);
});

it('offers persons of a role by any of their names', () => {
  const names = finder.suggestPeople('taran', { role: 'director' }).map(({ name }) => name);
  expect(names[0]).toBe('Quentin Tarantino');
});

it('never offers more than asked for', () => {
  expect(finder.suggestMovies('a', 3)).toHaveLength(3);
});
