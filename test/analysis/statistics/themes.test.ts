import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THEMES, type ThemeName } from '../../../src/analysis/statistics/themes.ts';
import { type Catalogue, openCatalogue } from '../../../src/catalogue/open.ts';
import type { Selection } from '../../../src/catalogue/queries/statistics/selection.ts';
import { createWording } from '../../../src/wording/formats.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';

const wording = createWording('es-ES');
const SELECTIONS: Selection[] = [
  { decade: 0, genre: '' },
  { decade: 1990, genre: '' },
  { decade: 0, genre: 'Drama' },
  { decade: 2010, genre: 'Science Fiction' },
];

interface Film {
  readonly date: Date;
  readonly genres: readonly string[];
  readonly budget: number;
  readonly revenue: number;
  readonly runtime: number;
  readonly score: number;
  readonly votes: number;
}

/** The demo's films, read from the raw file independently of the product. */
const FILMS: readonly Film[] = parse<Record<string, string>>(
  readFileSync('data/demo/movies_metadata.csv'),
  { columns: true },
).map((row) => ({
  date: new Date(row['release_date'] ?? ''),
  genres: [...(row['genres'] ?? '').matchAll(/'name': '([^']+)'/g)].map(([, name]) => name ?? ''),
  budget: Number(row['budget']),
  revenue: Number(row['revenue']),
  runtime: Number(row['runtime']),
  score: Number(row['vote_average']),
  votes: Number(row['vote_count']),
}));

const filmsOf = ({ decade, genre }: Selection): Film[] =>
  FILMS.filter(
    ({ date, genres }) =>
      (decade === 0 || Math.floor(date.getUTCFullYear() / 10) * 10 === decade) &&
      (genre === '' || genres.includes(genre)),
  );

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await openCatalogue(demoCatalogue(), { memoryLimit: '128MB', threads: 1 });
});
afterAll(() => catalogue.close());

async function read(theme: ThemeName, selection: Selection) {
  const statistic = await THEMES[theme].read({ catalogue, wording }, selection);
  if (!statistic) throw new Error(`nothing to say of ${theme}`);
  const { items } = statistic.chart;
  const total = items.reduce((sum, { value }) => sum + value, 0);
  return { ...statistic, items, total, said: statistic.sentences.join(' ') };
}

describe.each(SELECTIONS)('on %j', (selection) => {
  const films = filmsOf(selection);

  it.each<[ThemeName, (film: Film) => number]>([
    ['estrenos', ({ date }) => Math.floor(date.getUTCFullYear() / (selection.decade ? 1 : 10))],
    ['meses', ({ date }) => date.getUTCMonth()],
    ['dias', ({ date }) => (date.getUTCDay() + 6) % 7],
  ])('%s: every film stands in its column, and the fullest is named', async (theme, columnOf) => {
    const { items, total, said } = await read(theme, selection);
    const counts = new Map<number, number>();
    for (const film of films) counts.set(columnOf(film), (counts.get(columnOf(film)) ?? 0) + 1);
    const expected = [...counts].sort(([a], [b]) => a - b).map(([, count]) => count);
    expect(items.map(({ value }) => value).filter((value) => value > 0)).toEqual(expected);
    expect(total).toBe(films.length);
    expect(said).toContain(wording.integer(Math.max(...expected)));
  });

  it('generos: every film counts in each of its genres, the most frequent first', async () => {
    const { items, total } = await read('generos', selection);
    const others = films.flatMap(({ genres }) => genres).filter((one) => one !== selection.genre);
    expect(total).toBe(others.length);
    expect(items).toHaveLength(new Set(others).size);
    expect(items.map(({ value }) => value)).toEqual(
      items.map(({ value }) => value).toSorted((a, b) => b - a),
    );
  });

  it.each<[ThemeName, (film: Film) => boolean, (film: Film) => number, (median: number) => string]>(
    [
      ['votos', ({ votes }) => votes >= 10, ({ score }) => score, wording.decimal],
      ['presupuesto', ({ budget }) => budget > 0, ({ budget }) => budget, wording.money],
      [
        'retorno',
        ({ budget, revenue }) => budget >= 1_000 && revenue > 0,
        ({ budget, revenue }) => revenue / budget,
        wording.times,
      ],
      ['duracion', ({ runtime }) => runtime > 0, ({ runtime }) => runtime, wording.integer],
    ],
  )('%s: the films where it is known, and the middle one', async (theme, known, measure, said) => {
    const counted = films.filter(known);
    const found = await read(theme, selection);
    expect(found.total).toBe(counted.length);
    expect(found.said).toContain(said(median(counted.map(measure))));
  });

  it('taquilla: the films that took most, most first', async () => {
    const { items } = await read('taquilla', selection);
    const most = films.map(({ revenue }) => revenue).toSorted((a, b) => b - a);
    expect(items.map(({ value }) => Math.round(value * 1e6))).toEqual(
      most.filter((revenue) => revenue > 0).slice(0, items.length),
    );
  });
});
