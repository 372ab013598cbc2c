import { expect, it } from 'vitest';
import { readQuery } from '../../../src/finder/text/query.ts';

const meant = (text: string): string => {
  const { words, filler } = readQuery(text, 'title');
  return words.filter((_, i) => !filler[i]).join(' ');
};

it.each([
  ['quiero ver el padrino', 'el padrino'],
  ['hola, quiero ver la peli de la momia porfa', 'la momia'],
  ['recomiéndame algo como buscando a nemo', 'buscando a nemo'],
  ['ver los increíbles online', 'los increibles'],
  ['votos de pulp fiction', 'pulp fiction'],
  ['películas de tarantino', 'tarantino'],
  ['tim barton director', 'tim barton'],
])('passes over what only leads to the title in "%s"', (typed, rest) => {
  expect(meant(typed)).toBe(rest);
});

it('keeps everything when nothing else would be left', () => {
  expect(meant('quiero ver una película')).toBe('quiero ver una pelicula');
});

it('sees years, and no others', () => {
  expect(readQuery('king kong (1933)', 'title').years).toEqual([0, 0, 1933]);
  expect(readQuery('blade runner 2049', 'title').years).toEqual([0, 0, 0]);
});
