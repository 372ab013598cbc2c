import type { ChartItem } from '../../../reply/chart.ts';
import type { Wording } from '../../../wording/formats.ts';
import { boxOffice } from '../../statistics/themes/box-office.ts';
import { barChart } from '../charts.ts';
import { bestReturns, mostVoted, type RankedMovie } from '../queries/rankings.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';
import { themeFigure } from '../theme-figure.ts';

const SHOWN = 15;

export const readRankings: ReadSection = async (source) => ({
  id: 'las-mas',
  title: 'Las más votadas, las más taquilleras, las más rentables',
  figures: present([
    await mostVotedFigure(source),
    await themeFigure(
      source,
      boxOffice,
      'taquilleras',
      'Sin ajustar por inflación ganan las recientes: una entrada cuesta hoy varias veces lo que hace cuarenta años. Recaudar no es ganar: aquí no se resta lo que costaron.',
      ({ chart }) => [decadesOf(chart.items)],
    ),
    await bestReturnsFigure(source),
  ]),
});

/** Of which years the shown films are, from the labels "Title (year)". */
function decadesOf(items: readonly ChartItem[]): string {
  const years = items.map(({ label }) => Number(label.match(/\((\d{4})\)$/)?.[1]));
  return `Las ${years.length} que se muestran son de ${Math.min(...years)} a ${Math.max(...years)}.`;
}

const items = (movies: readonly RankedMovie[], write: (value: number) => string): ChartItem[] =>
  movies.map(({ title, year, value }) => ({
    label: `${title} (${year})`,
    value,
    text: write(value),
  }));

async function mostVotedFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const movies = await catalogue.all(mostVoted, { limit: SHOWN });
  const [first] = movies;
  if (!first) return undefined;
  const title = 'Las películas más votadas';
  const shown = items(movies, wording.integer);
  return {
    id: 'mas-votadas',
    title,
    chart: barChart({ title, category: 'Película', measure: 'Votos en TMDB' }, shown, wording),
    seen: [
      `La más votada es ${first.title} (${first.year}), con ${wording.integer(first.value)} votos.`,
      decadesOf(shown),
    ],
    caution:
      'Se vota lo que se ha visto en los años en que TMDB existe: son las más vistas por sus usuarios, no las mejores ni las más vistas de la historia.',
  };
}

async function bestReturnsFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const movies = await catalogue.all(bestReturns, { limit: SHOWN });
  const [first] = movies;
  const last = movies.at(-1);
  if (!first || !last) return undefined;
  const title = 'Los mejores retornos desde un millón de dólares';
  return {
    id: 'mejores-retornos',
    title,
    chart: barChart(
      { title, category: 'Película', measure: 'Retorno (recaudación ÷ presupuesto)' },
      items(movies, (value) => times(value, wording)),
      wording,
    ),
    seen: [
      `Con un presupuesto de al menos ${wording.money(1e6)}, el mejor retorno es el de ${first.title} (${first.year}): ${wording.times(first.value)}.`,
      `La última de las ${movies.length} que se muestran tiene ${wording.times(last.value)}.`,
    ],
    caution:
      'En las películas antiguas la recaudación suele sumar reestrenos de décadas, y algún presupuesto sigue siendo dudoso aunque pase del millón. No es lo que ganaron sus productores.',
  };
}

const times = (value: number, wording: Wording): string => `${wording.decimal(value)}×`;
