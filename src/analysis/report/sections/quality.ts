import { TINY_BUDGET } from '../../../core/returns.ts';
import type { ChartItem } from '../../../reply/chart.ts';
import { capitalise } from '../../../wording/capitalise.ts';
import { counted } from '../../../wording/formats.ts';
import { barChart, columnChart } from '../charts.ts';
import { known } from '../queries/glance.ts';
import { absurdReturns, januaryDays, sharedTitles } from '../queries/quality.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';

const SHOWN = 15;

export const readQuality: ReadSection = async (source) => ({
  id: 'calidad',
  title: 'La calidad de los datos',
  figures: present([
    missingFigure(source),
    await zerosFigure(source),
    await placeholderFigure(source),
    await sharedTitlesFigure(source),
    await absurdFigure(source),
    droppedFigure(source),
  ]),
});

function missingFigure({ etl, wording }: Source): Figure | undefined {
  const [file] = Object.keys(etl.missing).filter((name) => /^movies_/.test(name));
  const columns = Object.entries(etl.missing[file ?? ''] ?? {});
  const rows = etl.files[file ?? '']?.read ?? 0;
  const [most] = columns.sort(([, a], [, b]) => b - a);
  if (!file || !most || rows === 0) return undefined;
  const half = columns.filter(([, empty]) => empty / rows > 0.5).length;
  const title = 'Celdas vacías en el archivo de películas';
  return {
    id: 'vacias',
    title,
    chart: barChart(
      { title, category: 'Columna', measure: 'Filas sin ese dato (%)' },
      columns.map(([label, empty]) => ({
        label,
        value: (100 * empty) / rows,
        text: `${wording.decimal((100 * empty) / rows)} % (${wording.integer(empty)})`,
      })),
      wording,
    ),
    seen: [
      `De las ${counted(wording, rows, 'fila')} de ${file}, ${most[0]} está vacía en ${wording.integer(most[1])} (${wording.percent(most[1] / rows)}).`,
      half === 0
        ? 'Ninguna columna está vacía en más de la mitad de las filas.'
        : `${half === 1 ? 'Una columna está vacía' : `${wording.integer(half)} columnas están vacías`} en más de la mitad de las filas.`,
    ],
    caution:
      'Una celda llena no es un dato: en presupuesto, recaudación y duración, un cero quiere decir que no se sabe. Es lo que se ve en el gráfico siguiente.',
  };
}

async function zerosFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const counts = await catalogue.first(known, {});
  if (!counts || counts.movies === 0) return undefined;
  const unknown: readonly (readonly [string, number])[] = [
    ['Recaudación', counts.movies - counts.revenue],
    ['Presupuesto', counts.movies - counts.budget],
    ['Votos', counts.movies - counts.votes],
    ['Duración', counts.movies - counts.runtime],
  ];
  const items = unknown.map(([label, count]): ChartItem => {
    const share = count / counts.movies;
    return {
      label,
      value: 100 * share,
      text: `${wording.percent(share)} (${wording.integer(count)})`,
    };
  });
  const title = 'Ceros que quieren decir «no se sabe»';
  return {
    id: 'ceros',
    title,
    chart: barChart({ title, category: 'Dato', measure: 'Películas con 0 (%)' }, items, wording),
    seen: [
      `No se conoce la recaudación de ${items[0]?.text} ni el presupuesto de ${items[1]?.text}.`,
      `${counted(wording, counts.movies - counts.votes, 'película')} no ${counts.movies - counts.votes === 1 ? 'tiene' : 'tienen'} ningún voto: su score de 0 no es una nota.`,
    ],
    caution:
      'Una media que cuente esos ceros mide cuánto falta, no cuánto se gastó o se ganó. Por eso aquí las cifras de dinero se calculan solo donde se conocen.',
  };
}

async function placeholderFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const counts = await catalogue.all(januaryDays, {});
  const january = counts.reduce((sum, { count }) => sum + count, 0);
  const first = counts.find(({ day }) => day === 1)?.count ?? 0;
  if (january === 0) return undefined;
  const others = (january - first) / 30;
  const title = 'Estrenos de enero por día';
  return {
    id: 'primero-de-enero',
    title,
    chart: columnChart(
      { title, category: 'Día de enero', measure: 'Número de películas' },
      Array.from({ length: 31 }, (_, index): ChartItem => {
        const count = counts.find(({ day }) => day === index + 1)?.count ?? 0;
        return {
          label: String(index + 1),
          value: count,
          text: wording.integer(count),
          marked: index === 0,
        };
      }),
      wording,
    ),
    seen: [
      `De las ${counted(wording, january, 'película')} de enero, ${wording.integer(first)} figuran el día 1 (${wording.percent(first / january)}); los demás días tienen ${wording.integer(others)} de media.`,
      first > 2 * others
        ? 'Es la fecha que se pone cuando solo se conoce el año.'
        : 'Aquí el día 1 no destaca sobre los demás.',
    ],
    caution:
      'Enero no es el mes preferido para estrenar: sin esas fechas de relleno tiene los estrenos de un mes corriente. También reparten mal los días de la semana.',
  };
}

async function sharedTitlesFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const shared = await catalogue.all(sharedTitles, {});
  const [most] = shared;
  if (!most) return undefined;
  const films = shared.reduce((sum, { count }) => sum + count, 0);
  const title = 'Los títulos más repetidos';
  return {
    id: 'titulos-repetidos',
    title,
    chart: barChart(
      { title, category: 'Título', measure: 'Número de películas' },
      shared
        .slice(0, SHOWN)
        .map(({ title: label, count }) => ({ label, value: count, text: wording.integer(count) })),
      wording,
    ),
    seen: [
      `${counted(wording, shared.length, 'título')} ${shared.length === 1 ? 'es' : 'son'} de varias películas: ${wording.integer(films)} en total.`,
      `El más repetido es «${most.title}», con ${wording.integer(most.count)}.`,
    ],
    caution:
      'No son filas duplicadas: cada una tiene su identificador, y casi todas son versiones distintas de la misma historia. Por eso el título solo no identifica una película.',
  };
}

async function absurdFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const movies = await catalogue.all(absurdReturns, {});
  const [most] = movies;
  if (!most) return undefined;
  const title = 'Presupuestos absurdos y el retorno que dan';
  return {
    id: 'presupuestos-absurdos',
    title,
    chart: barChart(
      {
        title,
        category: 'Película',
        measure: 'Retorno (recaudación ÷ presupuesto)',
        logarithmic: true,
      },
      movies.slice(0, SHOWN).map((movie) => ({
        label: `${movie.title} (${movie.year})`,
        value: movie.return,
        text: wording.times(Math.round(movie.return)),
      })),
      wording,
    ),
    seen: [
      `${counted(wording, movies.length, 'película')} con recaudación ${movies.length === 1 ? 'declara' : 'declaran'} un presupuesto de menos de ${wording.money(TINY_BUDGET)}.`,
      `${most.title} (${most.year}), con un presupuesto de ${wording.money(most.budget)}, daría un retorno de ${wording.times(most.return)}.`,
    ],
    caution: `No son los mayores éxitos de la historia: suelen ser cantidades escritas en millones o en miles. En lo que sigue, un retorno solo cuenta desde ${wording.money(TINY_BUDGET)} de presupuesto, o desde un millón donde se dice.`,
  };
}

const total = (groups: readonly { readonly count: number }[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);

function droppedFigure({ etl, wording }: Source): Figure | undefined {
  const counts = etl.dropped.map(({ file, reason, count }): [string, number] => [
    // The reason up to its explanation, and the file without its extension.
    `${capitalise(reason.split(':')[0] ?? reason)} (${file.replace(/\..*$/, '')})`,
    count,
  ]);
  const [most, ...others] = counts.sort(([, a], [, b]) => b - a);
  if (!most) return undefined;
  const read = Object.values(etl.files).reduce((sum, file) => sum + file.read, 0);
  const title = 'Lo que descartó el ETL';
  return {
    id: 'descartes',
    title,
    chart: barChart(
      { title, category: 'Motivo (archivo)', measure: 'Número de filas' },
      [most, ...others].map(([label, count]) => ({
        label,
        value: count,
        text: wording.integer(count),
      })),
      wording,
    ),
    seen: [
      `De ${counted(wording, read, 'fila leída', 'filas leídas')} se descartaron ${wording.integer(total(etl.dropped))}.`,
      `El motivo más frecuente: «${most[0]}», con ${wording.integer(most[1])}.`,
      `Se quedaron, aunque son sospechosos, ${counted(wording, total(etl.suspicious), 'valor', 'valores')}.`,
    ],
    caution:
      'Descartar poco no quiere decir que el resto esté bien: el ETL solo quita lo que no se puede leer, lo que no tiene fecha y lo repetido.',
  };
}
