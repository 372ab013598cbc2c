import { capitalise } from '../../../wording/capitalise.ts';
import { genreName } from '../../../wording/genres.ts';
import { genres } from '../../statistics/themes/genres.ts';
import { type GenreDecade, genreDecades } from '../queries/decades.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';
import { themeFigure } from '../theme-figure.ts';

/** Decades with fewer films would only show chance. */
const FILMS_MIN = 50;
const SHOWN = 14;
/** Percent. */
const STEPS = [2, 5, 10, 20, 30, 40];

export const readGenres: ReadSection = async (source) => ({
  id: 'generos',
  title: 'Géneros',
  figures: present([
    await themeFigure(
      source,
      genres,
      'generos-cuantos',
      'Los porcentajes no suman cien: casi todas las películas tienen más de un género, y lo pone quien rellena la ficha.',
    ),
    await trendFigure(source),
  ]),
});

async function trendFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const counts = await catalogue.all(genreDecades, {});
  const enough = counts.filter(({ films }) => films >= FILMS_MIN);
  const shown = mostFrequent(enough.length > 0 ? enough : counts);
  const cells = (enough.length > 0 ? enough : counts).filter(({ genre }) => shown.includes(genre));
  const decades = [...new Set(cells.map(({ decade }) => decade))].sort((a, b) => a - b);
  const [first, last] = [decades[0], decades.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const share = (genre: string, decade: number) => {
    const cell = cells.find((each) => each.genre === genre && each.decade === decade);
    return cell ? cell.count / cell.films : 0;
  };
  const changes = shown
    .map((genre) => ({ genre, change: share(genre, last) - share(genre, first) }))
    .sort((a, b) => b.change - a.change);
  const [risen, fallen] = [changes[0], changes.at(-1)];
  const words = (genre: string) =>
    `${genreName(genre)} (del ${wording.percent(share(genre, first))} al ${wording.percent(share(genre, last))})`;
  const peak = [...cells].sort((a, b) => b.count / b.films - a.count / a.films)[0];
  return {
    id: 'generos-decadas',
    title: 'Los géneros década a década',
    chart: {
      form: 'heat',
      locale: wording.locale,
      across: 'Década de estreno',
      up: 'Género',
      measure: 'Películas de la década que son del género (%)',
      columns: decades.map(String),
      rows: shown.map((genre) => capitalise(genreName(genre))),
      steps: STEPS,
      cells: cells.map(({ genre, decade, count, films }) => ({
        column: String(decade),
        row: capitalise(genreName(genre)),
        value: (100 * count) / films,
        text: wording.integer((100 * count) / films),
      })),
    },
    seen: [
      ...(risen && fallen && first !== last && risen.genre !== fallen.genre
        ? [
            `Entre los años ${first} y los ${last}, el género que más crece es ${words(risen.genre)}, y el que más ${fallen.change < 0 ? 'baja' : 'se estanca'}, ${words(fallen.genre)}.`,
          ]
        : []),
      ...(peak
        ? [
            `La casilla más alta es ${genreName(peak.genre)} en los años ${peak.decade}: el ${wording.percent(peak.count / peak.films)} de las películas.`,
          ]
        : []),
    ],
    caution: `Cada porcentaje es sobre las películas de su década con género, así que dos columnas no se comparan en cantidad. ${enough.length > 0 ? `No salen las décadas con menos de ${FILMS_MIN} películas.` : 'Hay tan pocas películas por década que casi todo es azar.'}`,
  };
}

function mostFrequent(counts: readonly GenreDecade[]): string[] {
  const totals = new Map<string, number>();
  for (const { genre, count } of counts) totals.set(genre, (totals.get(genre) ?? 0) + count);
  return [...totals]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([genre]) => genre);
}
