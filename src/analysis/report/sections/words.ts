import type { ChartItem } from '../../../reply/chart.ts';
import { capitalise } from '../../../wording/capitalise.ts';
import { counted } from '../../../wording/formats.ts';
import { barChart } from '../charts.ts';
import { keywordCounts, titles } from '../queries/origins.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';
import { titleWords } from '../title-words.ts';

const KEYWORDS_SHOWN = 20;
const WORDS_SHOWN = 70;
/** A word of fewer titles is no pattern. */
const TITLES_MIN = 2;

export const readWords: ReadSection = async (source) => ({
  id: 'palabras',
  title: 'De qué tratan y cómo se titulan',
  figures: present([await keywordsFigure(source), await cloudFigure(source)]),
});

async function keywordsFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const keywords = await catalogue.all(keywordCounts, { limit: KEYWORDS_SHOWN });
  const [first, ...next] = keywords;
  if (!first) return undefined;
  const title = 'Las palabras clave más frecuentes';
  return {
    id: 'palabras-clave',
    title,
    chart: barChart(
      { title, category: 'Palabra clave (en inglés)', measure: 'Número de películas' },
      keywords.map(
        ({ name, count }): ChartItem => ({
          label: capitalise(name),
          value: count,
          text: wording.integer(count),
        }),
      ),
      wording,
    ),
    seen: [
      `La palabra clave más frecuente es «${first.name}», en ${counted(wording, first.count, 'película')}${next.length > 0 ? `; le siguen ${wording.list(next.slice(0, 2).map(({ name }) => `«${name}»`))}` : ''}.`,
    ],
    caution:
      'Las ponen a mano usuarios de TMDB y a su gusto: una palabra frecuente dice qué se etiqueta, no qué se rueda. Que falte no quiere decir que la película no trate de eso.',
  };
}

async function cloudFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const all = (await catalogue.all(titles, {})).map(({ title }) => title);
  const words = titleWords(all).filter(({ count }) => count >= TITLES_MIN);
  const [first, second, third] = words;
  if (!first || !second || !third) return undefined;
  return {
    id: 'titulos',
    title: 'Las palabras de los títulos',
    chart: { form: 'cloud', locale: wording.locale, words: words.slice(0, WORDS_SHOWN) },
    seen: [
      `Quitadas las palabras vacías, la más frecuente es «${first.text}», en ${counted(wording, first.count, 'título')}; le siguen «${second.text}» (${wording.integer(second.count)}) y «${third.text}» (${wording.integer(third.count)}).`,
      `En total hay ${wording.integer(words.length)} palabras que están en ${TITLES_MIN} títulos o más.`,
    ],
    caution:
      'Son los títulos en inglés de TMDB, no los originales ni los de estreno en español. El color y el lugar no significan nada; el tamaño crece con la raíz cuadrada de la frecuencia.',
  };
}
