import type { ChartItem } from '../../../reply/chart.ts';
import { collectionName } from '../../../wording/collections.ts';
import { counted } from '../../../wording/formats.ts';
import { barChart } from '../charts.ts';
import { type Collection, longestCollections, richestCollections } from '../queries/rankings.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';

const SHOWN = 15;

export const readCollections: ReadSection = async (source) => ({
  id: 'sagas',
  title: 'Sagas',
  figures: present([await longestFigure(source), await richestFigure(source)]),
});

async function longestFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const sagas = await catalogue.all(longestCollections, { limit: SHOWN });
  const [first, second] = sagas;
  if (!first) return undefined;
  const title = 'Las sagas más largas';
  return {
    id: 'sagas-largas',
    title,
    chart: barChart(
      { title, category: 'Saga', measure: 'Número de películas' },
      sagas.map(
        (saga): ChartItem => ({
          label: collectionName(saga.name),
          value: saga.films,
          text: wording.integer(saga.films),
        }),
      ),
      wording,
    ),
    seen: [
      `La saga con más películas en el catálogo es ${collectionName(first.name)}, con ${counted(wording, first.films, 'película')}${second ? `; le sigue ${collectionName(second.name)}, con ${wording.integer(second.films)}` : ''}.`,
    ],
    caution:
      'Una saga es lo que TMDB llama colección: parte las que comparten personajes (cada superhéroe la suya) y junta otras que solo comparten actores.',
  };
}

async function richestFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const sagas = await catalogue.all(richestCollections, { limit: SHOWN });
  const [first] = sagas;
  if (!first) return undefined;
  const title = 'Las sagas más taquilleras';
  const perFilm = ({ revenue, films }: Collection) => revenue / films;
  const [best] = [...sagas].sort((a, b) => perFilm(b) - perFilm(a));
  return {
    id: 'sagas-taquilleras',
    title,
    chart: barChart(
      {
        title,
        category: 'Saga (películas)',
        measure: 'Recaudación sumada (millones de USD)',
      },
      sagas.map(
        (saga): ChartItem => ({
          label: `${collectionName(saga.name)} (${saga.films})`,
          value: saga.revenue / 1e6,
          text: wording.integer(saga.revenue / 1e6),
        }),
      ),
      wording,
    ),
    seen: [
      `La que más ha recaudado es ${collectionName(first.name)}: ${wording.money(first.revenue)} en ${counted(wording, first.films, 'película')}.`,
      ...(best
        ? [
            `De las que se muestran, la de mayor recaudación por película es ${collectionName(best.name)}, con ${wording.money(perFilm(best))}.`,
          ]
        : []),
    ],
    caution:
      'Las películas sin recaudación conocida suman cero, y nada está ajustado por la inflación. Las sagas que siguieron después de 2017 están a medias.',
  };
}
