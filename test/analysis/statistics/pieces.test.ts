import { describe, expect, it } from 'vitest';
import { binItems } from '../../../src/analysis/statistics/bin-items.ts';
import { personChart } from '../../../src/analysis/statistics/person-chart.ts';
import { shortMoney } from '../../../src/analysis/statistics/ranges.ts';
import { MONTH_PLACES, placeItems } from '../../../src/analysis/statistics/release-places.ts';
import { scopeTitle, scopeWords, subtitle } from '../../../src/analysis/statistics/scope.ts';
import { byDecade } from '../../../src/analysis/statistics/themes/releases.ts';
import { createWording } from '../../../src/wording/formats.ts';

const wording = createWording('es-ES');

describe('the columns of a distribution', () => {
  const EDGES = [10, 20, 30];
  const labelled = (bins: { bin: number; count: number }[]): [string, number][] =>
    binItems(bins, EDGES, wording, String).map(({ label, value }) => [label, value]);

  it('are named by their ends, the outermost by the one that they have', () => {
    expect(labelled([0, 1, 2, 3].map((bin) => ({ bin, count: bin + 1 })))).toEqual([
      ['< 10', 1],
      ['10–20', 2],
      ['20–30', 3],
      ['≥ 30', 4],
    ]);
  });

  it('are there for empty ranges between full ones, and for none outside', () => {
    expect(labelled([1, 3].map((bin) => ({ bin, count: 5 })))).toEqual([
      ['10–20', 5],
      ['20–30', 0],
      ['≥ 30', 5],
    ]);
  });
});

it('every month has its column, those without films too, and the one asked about is marked', () => {
  const items = placeItems([{ place: 3, count: 1_234, newYear: 0 }], MONTH_PLACES, wording, 3);
  expect(items).toHaveLength(12);
  expect(items[0]).toEqual({ label: 'ene', value: 0, text: '0', marked: false });
  expect(items[2]).toEqual({ label: 'mar', value: 1_234, text: '1.234', marked: true });
});

it('decades without films stand between those with', () => {
  const years = [1927, 1929, 1950].map((year) => ({ year, count: 2 }));
  expect(byDecade(years)).toEqual([
    { year: 1920, count: 4 },
    { year: 1930, count: 0 },
    { year: 1940, count: 0 },
    { year: 1950, count: 2 },
  ]);
  expect(byDecade([])).toEqual([]);
});

it.each([
  [{ decade: 0, genre: '' }, '', undefined],
  [{ decade: 1990, genre: '' }, ' de los años 90', 'Estrenos de 1990 a 1999'],
  [{ decade: 0, genre: 'Drama' }, ' del género drama', 'Género: drama'],
  [
    { decade: 2000, genre: 'Horror' },
    ' del género terror de los años 2000',
    'Género: terror · Estrenos de 2000 a 2009',
  ],
])('%j is said "las películas%s", and "%s" under a chart', (selection, words, title) => {
  expect(scopeWords(selection)).toBe(words);
  expect(scopeTitle(selection)).toBe(title);
  expect(subtitle(selection, 'Ojo')).toEqual({
    subtitle: title === undefined ? 'Ojo' : `${title} · Ojo`,
  });
});

it('a chart without scope and note has no subtitle', () => {
  expect(subtitle({ decade: 0, genre: '' })).toEqual({});
});

it.each([
  [1e3, '1 mil'],
  [2.5e5, '250 mil'],
  [2.5e6, '2,5 M'],
  [1e9, '1.000 M'],
])('%d dollars on an axis are «%s»', (dollars, text) => {
  expect(shortMoney(wording)(dollars)).toBe(text);
});

describe('the films of a person over time', () => {
  const movie = (id: number, budget: number) => ({
    id,
    title: `Film ${id}`,
    year: 2000 + id,
    date: `200${id}-05-01`,
    budget,
    revenue: budget * (id + 0.5),
    return: id + 0.5,
  });

  it('bear their shown titles and their years, and the returns as people read them', () => {
    const movies = [movie(1, 1e6), movie(2, 1e6)];
    const chart = personChart('Ana', movies, wording, (id) => (id === 2 ? 'La dos' : undefined));
    expect(chart.items).toMatchObject([
      { label: 'Film 1 (2001)', value: 1.5, text: '1,5×', date: '2001-05-01', marked: false },
      { label: 'La dos (2002)', value: 2.5, text: '2,5×', date: '2002-05-01', marked: false },
    ]);
    expect(chart).not.toHaveProperty('subtitle');
  });

  it('on an absurdly small budget stand out, and it is said why', () => {
    const chart = personChart('Ana', [movie(1, 1), movie(2, 1_000)], wording, () => undefined);
    expect(chart.items.map(({ marked }) => marked)).toEqual([true, false]);
    expect(chart.subtitle).toMatch(/presupuesto dudoso: menos de 1\.000 USD$/);
  });
});
