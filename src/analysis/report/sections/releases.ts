import {
  type PlaceCount,
  releasesByMonth,
  releasesByWeekday,
  releasesByYear,
} from '../../../catalogue/queries/statistics/releases.ts';
import { EVERYTHING } from '../../../catalogue/queries/statistics/selection.ts';
import { counted } from '../../../wording/formats.ts';
import { MONTH_PLACES, type Places, WEEKDAY_PLACES } from '../../statistics/release-places.ts';
import { releases } from '../../statistics/themes/releases.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';
import { themeFigure } from '../theme-figure.ts';

export const readReleases: ReadSection = async (source) => ({
  id: 'estrenos',
  title: 'Cuándo se estrenan',
  figures: present([
    await yearsFigure(source),
    await themeFigure(
      source,
      releases,
      'decadas',
      'La última década no está completa, y las primeras solo tienen lo que se conserva y alguien ha anotado.',
    ),
    await monthsFigure(source),
    await weekdaysFigure(source),
  ]),
});

async function yearsFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const years = await catalogue.all(releasesByYear, EVERYTHING);
  const [most] = [...years].sort((a, b) => b.count - a.count);
  const last = years.at(-1);
  if (!most || !last) return undefined;
  const films = years.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const middle = years.find(({ count }) => {
    before += count;
    return before >= films / 2;
  });
  return {
    id: 'anios',
    title: 'Estrenos por año',
    chart: {
      form: 'lines',
      locale: wording.locale,
      across: 'Año de estreno',
      up: 'Número de películas',
      series: [
        { name: 'Películas', points: years.map(({ year, count }) => ({ year, value: count })) },
      ],
    },
    seen: [
      `El año con más estrenos es ${most.year}, con ${counted(wording, most.count, 'película')}; la mitad del catálogo es de ${middle?.year} o posterior.`,
      `El último año que aparece es ${last.year}, con ${counted(wording, last.count, 'película')}.`,
    ],
    caution:
      'La línea no dice cuántas películas se han hecho, sino cuántas están en la base de datos. La caída del final es el día en que se copiaron los datos, no una crisis del cine.',
  };
}

/** What the placeholder dates change: all releases beside those not on 1 January. */
interface Placed {
  readonly all: number;
  readonly real: number;
  readonly name: string;
}

const placed = (counts: readonly PlaceCount[], { names }: Places): Placed[] =>
  names.map((name, index) => {
    const { count = 0, newYear = 0 } = counts.find(({ place }) => place === index + 1) ?? {};
    return { name, all: count, real: count - newYear };
  });

const highest = (places: readonly Placed[], of: 'all' | 'real'): Placed | undefined =>
  [...places].sort((a, b) => b[of] - a[of])[0];

async function monthsFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const places = placed(await catalogue.all(releasesByMonth, EVERYTHING), MONTH_PLACES);
  const [most, real] = [highest(places, 'all'), highest(places, 'real')];
  const [january] = places;
  if (!most || !real || !january || most.all === 0) return undefined;
  const place = places.filter((other) => other.real > january.real).length + 1;
  return {
    id: 'meses',
    title: 'Estrenos por mes',
    chart: {
      form: 'groups',
      stacked: true,
      locale: wording.locale,
      across: 'Mes de estreno',
      up: 'Número de películas',
      series: ['Otros días', '1 de enero'],
      items: places.map(({ name, all, real: others }) => ({
        label: MONTH_PLACES.axis(name),
        values: [others, all - others],
      })),
    },
    seen: [
      `El mes con más estrenos es ${most.name}, con ${counted(wording, most.all, 'película')}.`,
      `Sin las del 1 de enero ${real.name === most.name ? 'seguiría siendo' : 'sería'} ${real.name}, con ${wording.integer(real.real)}, y enero quedaría en el puesto ${place} de 12, con ${wording.integer(january.real)}.`,
    ],
    caution:
      'La fecha es la del primer estreno en cualquier país o festival, no la de tu ciudad: un mes alto puede deberse a los festivales de otoño.',
  };
}

async function weekdaysFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const places = placed(await catalogue.all(releasesByWeekday, EVERYTHING), WEEKDAY_PLACES);
  const [most, real] = [highest(places, 'all'), highest(places, 'real')];
  if (!most || !real || most.all === 0) return undefined;
  const sum = (of: 'all' | 'real') => places.reduce((total, each) => total + each[of], 0);
  const least = [...places].sort((a, b) => a.real - b.real)[0];
  return {
    id: 'dias',
    title: 'Estrenos por día de la semana',
    chart: {
      form: 'groups',
      stacked: false,
      locale: wording.locale,
      across: 'Día de la semana',
      up: 'Número de películas',
      series: ['Todas', 'Sin las del 1 de enero'],
      items: places.map(({ name, all, real: others }) => ({ label: name, values: [all, others] })),
    },
    seen: [
      `El ${most.name} se estrena el ${wording.percent(most.all / sum('all'))} de las películas; sin las fechas de relleno, el día con más es el ${real.name} (${wording.percent(real.real / sum('real'))}) y el que menos, el ${least?.name} (${wording.percent((least?.real ?? 0) / sum('real'))}).`,
    ],
    caution:
      'No hay un día universal de estreno: depende del país y de la época. Las fechas del 1 de enero caen en cualquier día y solo añaden ruido.',
  };
}
