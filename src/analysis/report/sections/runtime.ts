import { counted, type Wording } from '../../../wording/formats.ts';
import type { LineChart } from '../../charts/data.ts';
import { runtime } from '../../statistics/themes/runtime.ts';
import { type DecadeQuarters, runtimeDecades } from '../queries/decades.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';
import { themeFigure } from '../theme-figure.ts';

const FILMS_MIN = 20;

export const readRuntime: ReadSection = async (source) => ({
  id: 'duracion',
  title: 'Cuánto duran',
  figures: present([
    await themeFigure(
      source,
      runtime,
      'minutos',
      'Cortos y miniseries están mezclados con los largometrajes: los extremos son otra clase de obra. Las duraciones de 0 no se cuentan, porque quieren decir que no se sabe.',
    ),
    await decadesFigure(source),
  ]),
});

const series = (
  decades: readonly DecadeQuarters[],
  wording: Wording,
): Pick<LineChart, 'form' | 'locale' | 'across' | 'series'> => ({
  form: 'lines',
  locale: wording.locale,
  across: 'Década de estreno',
  series: (
    [
      ['Mediana', 'median'],
      ['Un cuarto dura menos de', 'lower'],
      ['Un cuarto dura más de', 'upper'],
    ] as const
  ).map(([name, field]) => ({
    name,
    points: decades.map((each) => ({ year: each.decade, value: each[field] })),
  })),
});

async function decadesFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const decades = await catalogue.all(runtimeDecades, { atLeast: FILMS_MIN });
  const [first, last] = [decades[0], decades.at(-1)];
  const [longest] = [...decades].sort((a, b) => b.median - a.median);
  if (!first || !last || !longest) return undefined;
  const minutes = ({ median }: DecadeQuarters) => counted(wording, Math.round(median), 'minuto');
  return {
    id: 'minutos-decadas',
    title: 'La duración década a década',
    chart: { ...series(decades, wording), up: 'Duración (minutos)' },
    seen: [
      `La mediana ${last.median >= first.median ? 'pasa' : 'baja'} de ${minutes(first)} en los años ${first.decade} a ${minutes(last)} en los ${last.decade}.`,
      `Su máximo está en los años ${longest.decade}, con ${minutes(longest)}.`,
    ],
    caution: `Solo salen las décadas con ${FILMS_MIN} películas o más. De las primeras se conservan muy pocas, y casi todas son cortos: no es que el público de entonces los prefiriera.`,
  };
}
