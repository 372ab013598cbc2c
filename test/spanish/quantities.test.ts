import { describe, expect, it } from 'vitest';
import { findRuntimes, parseRuntime } from '../../src/spanish/durations.ts';
import { plain } from '../../src/spanish/grammar.ts';
import { parseNumber } from '../../src/spanish/numbers.ts';
import { parseRevenue, parseScore, parseVotes } from '../../src/spanish/scores.ts';

it.each([
  ['90', 90],
  ['1.000', 1000],
  ['7,5', 7.5],
  ['3k', 3000],
  ['ciento veinte', 120],
  ['treinta y cinco', 35],
  ['dos mil quinientos', 2500],
  ['mil millones', 1e9],
  ['dos mil millones', 2e9],
  ['medio millón', 5e5],
  ['tres millones quinientos mil', 3.5e6],
])('the number %s', (text, number) => {
  expect(parseNumber(text)).toBe(number);
});

it.each(['', 'muchas', 'y', 'doce monos'])('%j is no number', (text) => {
  expect(parseNumber(text)).toBeUndefined();
});

describe('a length', () => {
  it.each([
    ['menos de 90 minutos', { to: 89 }],
    ['90', { to: 90 }],
    ['2h15', { to: 135 }],
    ['hora y media como mucho', { to: 90 }],
    ['que no dure más de dos horas', { to: 120 }],
    ['más de tres horas', { from: 181 }],
    ['2 horas o más', { from: 120 }],
    ['entre 90 y 120', { from: 90, to: 120 }],
    ['una hora y 40', { to: 100 }],
    ['unas dos horas', { from: 110, to: 130 }],
    ['cortita', { to: 100 }],
    ['no muy larga', { to: 120 }],
    ['larguísima', { from: 180 }],
    ['cortometrajes', { to: 40 }],
  ])('%s', (text, range) => {
    expect(parseRuntime(text)).toEqual(range);
  });

  it('is found within what somebody says', () => {
    const said = plain('una de los 80 que dure menos de 90 minutos');
    expect(findRuntimes(said)).toEqual([{ start: 14, end: 42, value: { to: 89 } }]);
  });
});

it.each([
  ['buena nota', { from: 6.5 }],
  ['más de 8', { from: 8.1 }],
  ['8', { from: 8 }],
  ['4 estrellas', { from: 8 }],
  ['70%', { from: 7 }],
  ['entre 6 y 7', { from: 6, to: 7 }],
  ['al menos 7,5', { from: 7.5 }],
  ['mala nota', { to: 5 }],
])('the score %s', (text, range) => {
  expect(parseScore(text)).toEqual(range);
});

it.each([
  ['más de 5000', { from: 5001 }],
  ['mil', { from: 1000 }],
  ['menos de 100 votos', { to: 99 }],
  ['pocos votos', { to: 400 }],
])('the votes %s', (text, range) => {
  expect(parseVotes(text)).toEqual(range);
});

it.each([
  ['más de mil millones', { from: 1e9 + 1 }],
  ['entre 10 y 20 millones de dólares', { from: 1e7, to: 2e7 }],
  ['que recaudaron más de 200 millones', { from: 2e8 + 1 }],
])('the revenue %s', (text, range) => {
  expect(parseRevenue(text)).toEqual(range);
});
