import type { ChartItem } from '../../../reply/chart.ts';
import { counted } from '../../../wording/formats.ts';
import { barChart } from '../charts.ts';
import { glance, type Known, known } from '../queries/glance.ts';
import type { Figure, ReadSection, Source } from '../section.ts';
import { present } from '../section.ts';

const NAMES: Readonly<Record<Exclude<keyof Known, 'movies'>, string>> = {
  director: 'Dirección',
  runtime: 'Duración',
  cast: 'Reparto',
  genre: 'Género',
  votes: 'Votos',
  country: 'País',
  company: 'Productora',
  keyword: 'Palabras clave',
  budget: 'Presupuesto',
  revenue: 'Recaudación',
  both: 'Presupuesto y recaudación',
  collection: 'Saga',
};

export const readGlance: ReadSection = async (source) => {
  const { catalogue, wording } = source;
  const facts = await catalogue.first(glance, {});
  const { integer } = wording;
  return {
    id: 'vistazo',
    title: 'El catálogo de un vistazo',
    ...(facts && {
      facts: [
        { value: integer(facts.movies), name: 'películas' },
        { value: integer(facts.people), name: 'personas en reparto y dirección' },
        { value: integer(facts.votes), name: 'votos' },
        { value: `${facts.first.slice(0, 4)}–${facts.last.slice(0, 4)}`, name: 'años de estreno' },
        { value: integer(facts.languages), name: 'idiomas originales' },
        { value: integer(facts.countries), name: 'países de producción' },
        { value: integer(facts.collections), name: 'sagas' },
      ],
    }),
    figures: present([await knownFigure(source)]),
  };
};

async function knownFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const counts = await catalogue.first(known, {});
  if (!counts || counts.movies === 0) return undefined;
  const items = Object.entries(NAMES)
    .map(([key, label]): ChartItem => {
      const share = counts[key as keyof Known] / counts.movies;
      return { label, value: 100 * share, text: wording.percent(share) };
    })
    .sort((a, b) => b.value - a.value);
  const most = items[0];
  const least = items.filter(({ label }) => label !== NAMES.collection).at(-1);
  return {
    id: 'que-se-sabe',
    title: 'Qué se sabe de las películas',
    chart: barChart(
      {
        title: 'Qué se sabe de las películas',
        category: 'Dato',
        measure: 'Películas que lo tienen (%)',
      },
      items,
      wording,
    ),
    seen: [
      `El dato que más se conoce es «${most?.label}» (${most?.text}); el que menos, «${least?.label}» (${least?.text}).`,
      `El retorno solo se puede calcular para ${counted(wording, counts.both, 'película')}, el ${wording.percent(counts.both / counts.movies)}.`,
    ],
    caution:
      'Que falte un dato no es al azar: se conoce sobre todo el de las películas recientes, estadounidenses y muy votadas. No tener saga no es un dato que falte.',
  };
}
