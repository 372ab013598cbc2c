import type { Catalogue } from '../../../catalogue/open.ts';
import type { Cell } from '../../charts/data.ts';
import { CORRELATED, type CorrelatedMeasure, correlationOf } from '../queries/correlations.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';

const NAMES: Readonly<Record<CorrelatedMeasure, string>> = {
  year: 'Año',
  runtime: 'Duración',
  budget: 'Presupuesto',
  revenue: 'Recaudación',
  return: 'Retorno',
  votes: 'Votos',
  score: 'Score',
  popularity: 'Popularidad',
};

const STEPS = [-0.6, -0.3, -0.1, 0.1, 0.3, 0.6];
/** With fewer films a coefficient is mostly chance. */
const FILMS_MIN = 10;

export const readCorrelations: ReadSection = async (source) => ({
  id: 'correlaciones',
  title: 'Qué va con qué',
  figures: present([await matrixFigure(source)]),
});

interface Pair {
  readonly a: CorrelatedMeasure;
  readonly b: CorrelatedMeasure;
  readonly rho: number;
  readonly films: number;
}

async function readPairs(catalogue: Catalogue): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const [index, a] of CORRELATED.entries()) {
    for (const b of CORRELATED.slice(index + 1)) {
      const { rho = null, films = 0 } = (await catalogue.first(correlationOf(a, b), {})) ?? {};
      if (rho !== null && films >= FILMS_MIN) pairs.push({ a, b, rho, films });
    }
  }
  return pairs;
}

async function matrixFigure({ catalogue, wording }: Source): Promise<Figure | undefined> {
  const pairs = await readPairs(catalogue);
  const byRho = [...pairs].sort((x, y) => y.rho - x.rho);
  const [highest, lowest] = [byRho[0], byRho.at(-1)];
  const [weakest] = [...pairs].sort((x, y) => Math.abs(x.rho) - Math.abs(y.rho));
  if (!highest || !lowest || !weakest) return undefined;
  const names = CORRELATED.map((measure) => NAMES[measure]);
  const format = new Intl.NumberFormat(wording.locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const cell = (column: CorrelatedMeasure, row: CorrelatedMeasure, rho: number): Cell => ({
    column: NAMES[column],
    row: NAMES[row],
    value: rho,
    text: format.format(rho),
  });
  const between = ({ a, b, rho }: Pair) =>
    `${NAMES[a].toLowerCase()} y ${NAMES[b].toLowerCase()} (${format.format(rho)})`;
  return {
    id: 'matriz',
    title: 'Matriz de correlaciones',
    chart: {
      form: 'heat',
      diverging: true,
      locale: wording.locale,
      across: 'Medida',
      up: 'Medida',
      measure: 'Correlación de rangos de Spearman (de −1 a 1)',
      columns: names,
      rows: names,
      steps: STEPS,
      cells: pairs.flatMap(({ a, b, rho }) => [cell(a, b, rho), cell(b, a, rho)]),
    },
    seen: [
      `Lo que más va junto es ${between(highest)}; lo que más se opone${lowest.rho < 0 ? '' : ' o menos coincide'}, ${between(lowest)}.`,
      `Lo que menos tiene que ver es ${between(weakest)}.`,
    ],
    caution:
      'Ir juntos no es causar. Cada casilla se calcula con las películas donde se conocen las dos medidas, que son distintas en cada una, y el retorno sale de dividir otras dos, con las que por fuerza se relaciona.',
  };
}
