import { expect, it } from 'vitest';
import { parseDecade } from '../../src/spanish/decade-option.ts';

it.each([
  ['90', '1990'],
  ['los 90', '1990'],
  ["80's", '1980'],
  ['noventas', '1990'],
  ['años ochenta', '1980'],
  ['Los años veinte', '1920'],
  ['veinte', '1920'],
  ['década del 30', '1930'],
  ['1994', '1990'],
  ['dos mil', '2000'],
])('%s', (text, first) => {
  expect(parseDecade(text)).toBe(first);
});

it.each(['', 'terror', '1880', '2030', 'entre 1990 y 1995', 'desde los 90', 'recientes'])(
  '%j is no decade that can be asked for',
  (text) => {
    expect(parseDecade(text)).toBeUndefined();
  },
);
