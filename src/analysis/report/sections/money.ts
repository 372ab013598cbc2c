import { EVERYTHING } from '../../../catalogue/queries/statistics/selection.ts';
import type { ChartItem } from '../../../reply/chart.ts';
import { counted } from '../../../wording/formats.ts';
import type { Cell } from '../../charts/data.ts';
import { readDistribution } from '../../statistics/distribution.ts';
import { MONEY_EDGES, shortMoney } from '../../statistics/ranges.ts';
import { budget } from '../../statistics/themes/budget.ts';
import { returns } from '../../statistics/themes/return.ts';
import { barChart, columnChart } from '../charts.ts';
import { budgetDecades, revenueDecades } from '../queries/decades.ts';
import { budgetsAndRevenues } from '../queries/grids.ts';
import { meanReturns } from '../queries/returns.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';
import { themeFigure } from '../theme-figure.ts';

const FILMS_MIN = 20;
/** Dollars where one cell of the table of budgets and revenues ends and the next begins. */
const GRID_EDGES = [1e4, 1e5, 1e6, 5e6, 1e7, 2.5e7, 5e7, 1e8, 2.5e8];
/** Films in a cell. */
const GRID_STEPS = [5, 20, 50, 100, 150, 250];

export const readMoney: ReadSection = async (source) => ({
  id: 'dinero',
  title: 'Presupuesto, recaudación y retorno',
  figures: present([
    await themeFigure(
      source,
      budget,
      'presupuestos',
      'Son los presupuestos que alguien ha anotado, más a menudo los de películas grandes. No están ajustados por la inflación y los tramos no son iguales.',
    ),
    await revenueFigure(source),
    await decadesFigure(source),
    await togetherFigure(source),
    await themeFigure(
      source,
      returns,
      'retornos',
      'Recaudar lo que costó no es ganar dinero: las salas se quedan con cerca de la mitad, y la publicidad no está en el presupuesto. Los fracasos, además, se anotan menos.',
    ),
    await meansFigure(source),
  ]),
});

async function revenueFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const { integer, money, percent } = wording;
  const name = shortMoney(wording);
  const found = await readDistribution(
    catalogue,
    'revenue',
    EVERYTHING,
    MONEY_EDGES,
    wording,
    name,
  );
  if (!found) return undefined;
  const title = 'Cuánto recaudan las películas';
  return {
    id: 'recaudaciones',
    title,
    chart: columnChart(
      { title, category: 'Recaudación (USD; M = millones)', measure: 'Número de películas' },
      found.items,
      wording,
    ),
    seen: [
      `Se conoce la recaudación de ${integer(found.known)} de ${integer(found.films)} películas (${percent(found.known / found.films)}); la mediana es de ${money(found.median)}.`,
      `La media, ${money(found.mean)}, es ${wording.decimal(found.mean / found.median)} veces la mediana${found.mean > 2 * found.median ? ': unas pocas películas se llevan casi todo' : ''}.`,
    ],
    caution: `${found.known < found.films / 2 ? 'De la mayoría no se sabe nada' : `De ${integer(found.films - found.known)} no se sabe nada`}, así que no es lo que recauda una película cualquiera. Son dólares de cada época, sin televisión ni alquiler.`,
  };
}

async function decadesFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const budgets = await catalogue.all(budgetDecades, { atLeast: FILMS_MIN });
  const revenues = await catalogue.all(revenueDecades, { atLeast: FILMS_MIN });
  const [first, last] = [budgets[0], budgets.at(-1)];
  const [highest] = [...revenues].sort((a, b) => b.median - a.median);
  if (!first || !last || !highest) return undefined;
  const { money } = wording;
  return {
    id: 'dinero-decadas',
    title: 'El dinero década a década',
    chart: {
      form: 'lines',
      logarithmic: true,
      locale: wording.locale,
      across: 'Década de estreno',
      up: 'Mediana (USD, escala logarítmica)',
      series: [
        {
          name: 'Presupuesto',
          points: budgets.map(({ decade, median }) => ({ year: decade, value: median })),
        },
        {
          name: 'Recaudación',
          points: revenues.map(({ decade, median }) => ({ year: decade, value: median })),
        },
      ],
    },
    seen: [
      `El presupuesto mediano pasa de ${money(first.median)} en los años ${first.decade} a ${money(last.median)} en los ${last.decade}.`,
      `La recaudación mediana más alta es la de los años ${highest.decade}: ${money(highest.median)}.`,
    ],
    caution: `Una parte de la subida es inflación. La recaudación conocida de las décadas antiguas es la de sus grandes éxitos, que son los que alguien ha anotado; no salen las décadas con menos de ${FILMS_MIN} películas.`,
  };
}

async function togetherFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const grid = await catalogue.all(budgetsAndRevenues, { across: GRID_EDGES, up: GRID_EDGES });
  if (grid.length === 0) return undefined;
  const name = shortMoney(wording);
  const labels = [0, ...GRID_EDGES].map((from, index) => {
    const to = GRID_EDGES[index];
    if (from === 0) return `< ${name(to ?? 0)}`;
    return to === undefined ? `≥ ${name(from)}` : `${name(from)}–${name(to)}`;
  });
  const films = grid.reduce((sum, { count }) => sum + count, 0);
  const higher = grid.filter(({ across, up }) => up > across);
  const lower = grid.filter(({ across, up }) => up < across);
  const share = (cells: typeof grid) =>
    wording.percent(cells.reduce((sum, { count }) => sum + count, 0) / films);
  const most = [...grid].sort((a, b) => b.count - a.count)[0];
  return {
    id: 'presupuesto-y-recaudacion',
    title: 'Lo que costaron y lo que recaudaron',
    chart: {
      form: 'heat',
      locale: wording.locale,
      across: 'Presupuesto (USD; M = millones)',
      up: 'Recaudación (USD)',
      measure: 'Número de películas',
      columns: labels,
      rows: [...labels].reverse(),
      steps: GRID_STEPS,
      cells: grid.map(
        ({ across, up, count }): Cell => ({
          column: labels[across] ?? '',
          row: labels[up] ?? '',
          value: count,
          text: wording.integer(count),
        }),
      ),
    },
    seen: [
      `De ${wording.integer(films)} películas con las dos cifras, el ${share(higher)} recauda en un tramo más alto que el de su presupuesto y el ${share(lower)} en uno más bajo.`,
      ...(most
        ? [
            `La casilla más llena, con ${wording.integer(most.count)}, es la de las que costaron ${labels[most.across]} y recaudaron ${labels[most.up]}.`,
          ]
        : []),
    ],
    caution:
      'Gastar más va con recaudar más, pero no lo asegura: se da más dinero a lo que se espera que funcione. Las casillas de abajo a la izquierda son casi siempre errores de unidades.',
  };
}

async function meansFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const found = await catalogue.first(meanReturns, {});
  if (!found || found.known === 0) return undefined;
  const { integer, times } = wording;
  const values: readonly (readonly [string, number | null])[] = [
    ['Media de todas', found.mean],
    ['Media desde 1 mil USD', found.usableMean],
    ['Media desde 1 M USD', found.bigMean],
    ['Mediana de todas', found.median],
    ['Mediana desde 1 M USD', found.bigMedian],
  ];
  const items = values.flatMap(([label, value]): ChartItem[] =>
    value === null || value === 0 ? [] : [{ label, value, text: times(value) }],
  );
  const title = 'Lo que los presupuestos absurdos le hacen a la media';
  const factor = (found.mean ?? 0) / (found.usableMean ?? Number.POSITIVE_INFINITY);
  return {
    id: 'medias',
    title,
    chart: barChart(
      {
        title,
        category: 'Cifra y presupuesto mínimo',
        measure: 'Retorno (escala logarítmica)',
        logarithmic: true,
      },
      items,
      wording,
    ),
    seen: [
      `Con las ${integer(found.known)} películas el retorno medio es de ${times(found.mean ?? 0)}; quitar ${counted(wording, found.known - found.usable, 'película')} con un presupuesto de menos de mil dólares lo deja en ${times(found.usableMean ?? 0)}${factor > 2 ? `, ${integer(factor)} veces menos` : ''}.`,
      `La mediana apenas se entera: ${times(found.median ?? 0)} con todas, ${times(found.bigMedian ?? 0)} desde un millón.`,
    ],
    caution:
      'Ninguna media de esta página vale como «lo que rinde una película». Donde haya valores así, la mediana dice más; y de los retornos de la parte alta conviene mirar antes el presupuesto.',
  };
}
