import { EVERYTHING } from '../../../catalogue/queries/statistics/selection.ts';
import type { Cell } from '../../charts/data.ts';
import { readDistribution } from '../../statistics/distribution.ts';
import { VOTE_EDGES } from '../../statistics/ranges.ts';
import { scores } from '../../statistics/themes/scores.ts';
import { columnChart } from '../charts.ts';
import { correlationOf } from '../queries/correlations.ts';
import { votesAndScores } from '../queries/grids.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';
import { themeFigure } from '../theme-figure.ts';

/** Votes that the bot asks of a film before it gives its figures. */
const MANY_VOTES = 2_000;
/** The numbers of votes and the scores where one cell ends and the next begins. */
const ACROSS = [5, 10, 50, 100, 500, 1_000, 5_000];
const UP = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Percent of a column. */
const STEPS = [1, 5, 10, 20, 30, 45];

export const readVotes: ReadSection = async (source) => ({
  id: 'votos',
  title: 'Votos y notas',
  figures: present([
    await themeFigure(
      source,
      scores,
      'notas',
      'El score no es la calidad: es la media de quienes se molestaron en votar en TMDB, que ven sobre todo lo que esperan que les guste.',
    ),
    await votesFigure(source),
    await togetherFigure(source),
  ]),
});

async function votesFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const { integer, percent } = wording;
  const found = await readDistribution(
    catalogue,
    'votes',
    EVERYTHING,
    VOTE_EDGES,
    wording,
    integer,
  );
  if (!found) return undefined;
  const many = found.items
    .filter(({ end }) => end === undefined || end > MANY_VOTES)
    .reduce((sum, { value }) => sum + value, 0);
  const title = 'Cuántos votos tienen las películas';
  return {
    id: 'cuantos-votos',
    title,
    chart: columnChart(
      { title, category: 'Votos en TMDB', measure: 'Número de películas' },
      found.items,
      wording,
    ),
    seen: [
      `Entre las ${integer(found.known)} películas con algún voto la mediana es de ${integer(found.median)}; la media, de ${integer(found.mean)}, ${found.mean > found.median ? 'la suben unas pocas muy conocidas' : 'apenas se separa de ella'}.`,
      `Solo ${integer(many)} (${percent(many / found.films)} del catálogo) llegan a ${integer(MANY_VOTES)} votos.`,
    ],
    caution:
      'Los tramos no son iguales: cada uno abarca más que el anterior. Pocos votos no quieren decir que una película sea mala, sino que aquí la han visto pocos.',
  };
}

async function togetherFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const { integer, decimal, percent } = wording;
  const grid = await catalogue.all(votesAndScores, { across: ACROSS, up: UP });
  const correlation = await catalogue.first(correlationOf('votes', 'score'), {});
  if (grid.length === 0) return undefined;
  const total = (across: number) =>
    grid.filter((cell) => cell.across === across).reduce((sum, { count }) => sum + count, 0);
  const columns = [1, ...ACROSS].map((from, index) => {
    const next = ACROSS[index];
    return next === undefined ? `≥ ${integer(from)}` : `${integer(from)}–${integer(next - 1)}`;
  });
  const rows = [`< ${UP[0]}`, ...UP.map((score) => `${score}–${score + 1}`)];
  const cells = grid.map(
    ({ across, up, count }): Cell => ({
      column: columns[across] ?? '',
      row: rows[up] ?? '',
      value: (100 * count) / total(across),
      text: integer((100 * count) / total(across)),
    }),
  );
  const good = (across: number) =>
    grid
      .filter((cell) => cell.across === across && cell.up >= 6)
      .reduce((sum, { count }) => sum + count, 0) / total(across);
  const filled = [...new Set(grid.map(({ across }) => across))].sort((a, b) => a - b);
  const [fewest = 0, most = 0] = [filled[0], filled.at(-1)];
  const rho = correlation?.rho ?? undefined;
  return {
    id: 'votos-y-notas',
    title: 'Cómo van juntos los votos y el score',
    chart: {
      form: 'heat',
      locale: wording.locale,
      across: 'Votos en TMDB',
      up: 'Score (de 0 a 10)',
      measure: 'Películas de la columna (%)',
      columns,
      rows: [...rows].reverse(),
      steps: STEPS,
      cells,
    },
    seen: [
      `Con ${columns[fewest]} votos llega al 6 el ${percent(good(fewest))} de las películas; con ${columns[most]}, el ${percent(good(most))}.`,
      ...(rho === undefined
        ? []
        : [
            `Desde 10 votos, la correlación de rangos entre votos y score es de ${new Intl.NumberFormat(wording.locale, { maximumFractionDigits: 2 }).format(rho)}: ${strength(rho)}.`,
          ]),
      `Con pocos votos las notas se reparten de 0 a 10; con muchos se juntan: la columna más votada solo ocupa ${integer(grid.filter(({ across }) => across === most).length)} de las ${decimal(rows.length)} filas.`,
    ],
    caution:
      'Tener más votos no mejora la nota: las películas que gustan se ven más y reciben más votos, y las muy malas apenas se ven.',
  };
}

function strength(rho: number): string {
  const size = Math.abs(rho);
  const direction = rho < 0 ? 'en sentidos opuestos' : 'en el mismo sentido';
  if (size < 0.1) return 'prácticamente no van juntos';
  return `van ${direction}, ${size < 0.3 ? 'pero poco' : size < 0.6 ? 'de forma moderada' : 'con claridad'}`;
}
