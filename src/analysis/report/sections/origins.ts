import type { NameCount } from '../../../catalogue/queries/statistics/categories.ts';
import { capitalise } from '../../../wording/capitalise.ts';
import { counted, type Wording } from '../../../wording/formats.ts';
import { languageName } from '../../../wording/places.ts';
import { countries } from '../../statistics/themes/countries.ts';
import { barChart } from '../charts.ts';
import { companyCounts, languageCounts } from '../queries/origins.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';
import { themeFigure } from '../theme-figure.ts';

const SHOWN = 15;

export const readOrigins: ReadSection = async (source) => ({
  id: 'origen',
  title: 'De dónde vienen',
  figures: present([
    await themeFigure(
      source,
      countries,
      'paises',
      'No es la producción de cada país: es la parte que ha llegado a una base de datos que se rellena sobre todo en inglés.',
    ),
    await languagesFigure(source),
    await companiesFigure(source),
  ]),
});

const items = (counts: readonly NameCount[], name: (name: string) => string, wording: Wording) =>
  counts.slice(0, SHOWN).map((each) => ({
    label: name(each.name),
    value: each.count,
    text: wording.integer(each.count),
  }));

async function languagesFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const counts = await catalogue.all(languageCounts, {});
  const [most, ...next] = counts;
  if (!most) return undefined;
  const films = counts.reduce((sum, { count }) => sum + count, 0);
  const name = (code: string) => languageName(code, wording.locale);
  const spanish = counts.findIndex((each) => each.name === 'es');
  const title = 'Películas por idioma original';
  return {
    id: 'idiomas',
    title,
    chart: barChart(
      { title, category: 'Idioma original', measure: 'Número de películas' },
      items(counts, (code) => capitalise(name(code)), wording),
      wording,
    ),
    seen: [
      `El idioma más frecuente es ${name(most.name)}, con el ${wording.percent(most.count / films)}${next.length > 0 ? `; le siguen ${wording.list(next.slice(0, 2).map((each) => name(each.name)))}` : ''}.`,
      spanish === -1
        ? 'No hay ninguna película en español.'
        : `El español ocupa el puesto ${spanish + 1}, con ${counted(wording, counts[spanish]?.count ?? 0, 'película')}.`,
    ],
    caution:
      'Es el idioma en que se rodó, no aquel en que se puede ver, y cada película tiene uno solo aunque se hablen varios.',
  };
}

async function companiesFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const counts = await catalogue.all(companyCounts, { limit: SHOWN });
  const [most, second] = counts;
  if (!most) return undefined;
  const title = 'Las productoras con más películas';
  return {
    id: 'productoras',
    title,
    chart: barChart(
      { title, category: 'Productora', measure: 'Número de películas' },
      items(counts, (name) => name, wording),
      wording,
    ),
    seen: [
      `La productora con más películas es ${most.name}, con ${wording.integer(most.count)}${second ? `; la segunda, ${second.name}, con ${wording.integer(second.count)}` : ''}.`,
    ],
    caution:
      'Las filiales cuentan aparte (Warner Bros., Warner Bros. Animation…), así que el total de un grupo es mayor. Una coproducción suma en todas sus productoras.',
  };
}
