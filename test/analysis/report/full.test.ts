import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Drawable } from '../../../src/analysis/charts/data.ts';
import { readSections } from '../../../src/analysis/report/report.ts';
import type { Figure, Section } from '../../../src/analysis/report/section.ts';
import type { Bot } from '../../../src/app/bot.ts';
import { createWording } from '../../../src/wording/formats.ts';
import { botOn } from '../../support/bot.ts';
import { fullCatalogue, KAGGLE_DIR } from '../../support/full-catalogue.ts';
import { TURN } from '../../support/turn.ts';

type Pairs = readonly (readonly [number, number])[];

/** What oracle.py prints: an independent reading of the raw files. */
type Oracle = Readonly<Record<OracleNumber, number>> &
  Readonly<Record<OracleList, readonly number[]>> &
  Readonly<Record<'years' | 'decades' | 'runtimeMedianByDecade', Pairs>> & {
    readonly dramaByDecade: readonly (readonly [number, number, number])[];
    readonly horror90: {
      readonly films: number;
      readonly months: readonly number[];
      readonly countries: readonly number[];
      readonly revenue: number;
    };
  };
type OracleNumber =
  | 'films'
  | 'votes'
  | 'newYear'
  | 'runtimeKnown'
  | 'runtimeMedian'
  | 'scored'
  | 'scoreMedian'
  | 'votesMedian'
  | 'atLeast2000Votes'
  | 'budgetKnown'
  | 'budgetMedian'
  | 'budgetMean'
  | 'revenueKnown'
  | 'revenueMedian'
  | 'returnMedian'
  | 'returnMeanOfAll'
  | 'returnMean'
  | 'lost'
  | 'absurd'
  | 'loveInTitles'
  | 'sharedTitles'
  | 'filmsOfSharedTitles'
  | 'budgetAndRevenue'
  | 'runtimeAndScore';
type OracleList =
  | 'months'
  | 'weekdays'
  | 'weekdaysWithoutNewYear'
  | 'genres'
  | 'countries'
  | 'languages'
  | 'companies'
  | 'returnBins'
  | 'mostVoted'
  | 'highestGrossing'
  | 'bestReturns'
  | 'busiestDirectors'
  | 'busiestActors'
  | 'directorReturns'
  | 'actorReturns'
  | 'longestSagas'
  | 'richestSagas'
  | 'keywords';

const { integer, decimal, money, percent, times } = createWording();

describe.skipIf(KAGGLE_DIR === undefined)('the analysis of the full catalogue', () => {
  let oracle: Oracle;
  let sections: readonly Section[];
  let bot: Bot;

  beforeAll(async () => {
    const script = new URL('./oracle.py', import.meta.url).pathname;
    const [{ stdout }, dataDir] = await Promise.all([
      promisify(execFile)('python3', [script, KAGGLE_DIR ?? ''], { maxBuffer: 2 ** 26 }),
      fullCatalogue(),
    ]);
    oracle = JSON.parse(stdout);
    sections = await readSections({ dataDir, locale: 'es-419', threads: 2 });
    bot = await botOn(dataDir);
  });
  afterAll(() => bot?.close());

  function figure(id: string): Figure {
    const found = sections.flatMap(({ figures }) => figures).find((each) => each.id === id);
    if (!found) throw new Error(`The report has no figure ${id}`);
    return found;
  }

  const said = (id: string): string => figure(id).seen.join(' ');

  it.each([
    ['generos-cuantos', 'genres'],
    ['paises', 'countries'],
    ['idiomas', 'languages'],
    ['productoras', 'companies'],
    ['retornos', 'returnBins'],
    ['mas-votadas', 'mostVoted'],
    ['mejores-retornos', 'bestReturns'],
    ['direccion-peliculas', 'busiestDirectors'],
    ['reparto-peliculas', 'busiestActors'],
    ['direccion-retorno', 'directorReturns'],
    ['reparto-retorno', 'actorReturns'],
    ['sagas-largas', 'longestSagas'],
    ['palabras-clave', 'keywords'],
  ] as const)('draws in %s what the raw files hold', (id, key) => {
    expectClose(valuesOf(figure(id).chart), oracle[key]);
  });

  it('draws the money in millions', () => {
    for (const [id, key] of [
      ['taquilleras', 'highestGrossing'],
      ['sagas-taquilleras', 'richestSagas'],
    ] as const) {
      expectClose(
        valuesOf(figure(id).chart),
        oracle[key].map((dollars) => dollars / 1e6),
      );
    }
  });

  it('draws the releases by year, decade, month and weekday, and those on 1 January apart', () => {
    expect(seriesOf(figure('anios').chart)).toEqual(oracle.years);
    expect(valuesOf(figure('decadas').chart)).toEqual(oracle.decades.map(([, count]) => count));
    const months = groupsOf(figure('meses').chart);
    expect(months.map((values) => values.reduce((a, b) => a + b))).toEqual(oracle.months);
    expect(months.map(([, newYear]) => newYear)).toEqual([oracle.newYear, ...Array(11).fill(0)]);
    const weekdays = groupsOf(figure('dias').chart);
    expect(weekdays.map(([all]) => all)).toEqual(oracle.weekdays);
    expect(weekdays.map(([, real]) => real)).toEqual(oracle.weekdaysWithoutNewYear);
  });

  it('draws the share of dramas and the runtime of each decade', () => {
    const { chart } = figure('generos-decadas');
    if (chart.form !== 'heat') throw new Error('no table of cells');
    const drama = chart.cells.filter(({ row }) => row === 'Drama');
    expectClose(
      drama.map(({ value }) => value),
      oracle.dramaByDecade.map(([, count, films]) => (100 * count) / films),
    );
    expect(seriesOf(figure('minutos-decadas').chart)).toEqual(oracle.runtimeMedianByDecade);
  });

  it('correlates as ranks with shared places do', () => {
    const { chart } = figure('matriz');
    if (chart.form !== 'heat') throw new Error('no table of cells');
    const rho = (column: string, row: string) =>
      chart.cells.find((cell) => cell.column === column && cell.row === row)?.value;
    expect(rho('Presupuesto', 'Recaudación')).toBeCloseTo(oracle.budgetAndRevenue, 9);
    expect(rho('Score', 'Duración')).toBeCloseTo(oracle.runtimeAndScore, 9);
  });

  it('counts a word of the titles', () => {
    const { chart } = figure('titulos');
    if (chart.form !== 'cloud') throw new Error('no cloud');
    expect(chart.words.find(({ text }) => text === 'love')?.count).toBe(oracle.loveInTitles);
  });

  it('says the figures in its sentences', () => {
    const facts = sections[0]?.facts?.map(({ value }) => value);
    expect(facts).toContain(integer(oracle.films));
    expect(facts).toContain(integer(oracle.votes));
    expect(said('primero-de-enero')).toContain(`${integer(oracle.newYear)} figuran el día 1`);
    expect(said('titulos-repetidos')).toContain(`${integer(oracle.sharedTitles)} títulos`);
    expect(said('titulos-repetidos')).toContain(`${integer(oracle.filmsOfSharedTitles)} en total`);
    expect(said('minutos')).toContain(`${integer(oracle.runtimeMedian)} minutos de mediana`);
    expect(said('minutos')).toContain(integer(oracle.runtimeKnown));
    expect(said('notas')).toContain(`las ${integer(oracle.scored)} películas`);
    expect(said('notas')).toContain(`mediano es ${decimal(oracle.scoreMedian)}`);
    expect(said('cuantos-votos')).toContain(`la mediana es de ${integer(oracle.votesMedian)}`);
    expect(said('cuantos-votos')).toContain(`Solo ${integer(oracle.atLeast2000Votes)}`);
    expect(said('presupuestos')).toContain(`presupuesto de ${integer(oracle.budgetKnown)}`);
    expect(said('presupuestos')).toContain(`mediana es de ${money(oracle.budgetMedian)}`);
    expect(said('presupuestos')).toContain(`media, de ${money(oracle.budgetMean)}`);
    expect(said('recaudaciones')).toContain(`recaudación de ${integer(oracle.revenueKnown)}`);
    expect(said('recaudaciones')).toContain(`mediana es de ${money(oracle.revenueMedian)}`);
    expect(said('retornos')).toContain(`mediano es de ${times(oracle.returnMedian)}`);
    expect(said('retornos')).toContain(`El ${percent(oracle.lost)} no recaudó`);
    expect(said('medias')).toContain(`retorno medio es de ${times(oracle.returnMeanOfAll)}`);
    expect(said('medias')).toContain(`lo deja en ${times(oracle.returnMean)}`);
    expect(said('presupuestos-absurdos')).toContain(`${integer(oracle.absurd)} películas`);
  });

  it('answers in the chat about one genre and one decade', async () => {
    const ask = async (theme: string) => {
      const message = `/estadisticas ${theme} decada:90 genero:terror`;
      const { reply } = await bot.dispatcher.message(message, TURN);
      return reply.data as { peliculas: number; valores: { valor: number }[] };
    };
    const { films, months, countries, revenue } = oracle.horror90;
    const byMonth = await ask('meses');
    expect(byMonth.peliculas).toBe(films);
    expect(byMonth.valores.map(({ valor }) => valor)).toEqual(months);
    const byCountry = await ask('paises');
    expect(byCountry.valores.slice(0, 5).map(({ valor }) => valor)).toEqual(countries);
    expect((await ask('taquilla')).valores[0]?.valor).toBeCloseTo(revenue, 6);
  });
});

function valuesOf(chart: Drawable): number[] {
  if (chart.form !== 'bars' && chart.form !== 'columns') throw new Error(`no bars: ${chart.form}`);
  return chart.items.map(({ value }) => value);
}

function seriesOf(chart: Drawable): (readonly [number, number])[] {
  if (chart.form !== 'lines') throw new Error(`no lines: ${chart.form}`);
  return (chart.series[0]?.points ?? []).map(({ year, value }) => [year, value]);
}

function groupsOf(chart: Drawable): (readonly number[])[] {
  if (chart.form !== 'groups') throw new Error(`no groups: ${chart.form}`);
  return chart.items.map(({ values }) => values);
}

function expectClose(given: readonly number[], wanted: readonly number[]): void {
  expect(given).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries()) {
    expect(Math.abs((given[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(value * 1e-9);
  }
}
