import type { ChartItem } from '../../../reply/chart.ts';
import { barChart } from '../charts.ts';
import {
  bestActors,
  bestDirectors,
  busiestActors,
  busiestDirectors,
  type RankedName,
} from '../queries/rankings.ts';
import { type Figure, present, type ReadSection, type Source } from '../section.ts';

const SHOWN = 15;
/** Films with data that a person needs for a median of their returns. */
const FILMS_MIN = 5;

export const readPeople: ReadSection = async ({ catalogue, wording }) => {
  const limit = SHOWN;
  const atLeast = FILMS_MIN;
  const source = { catalogue, wording };
  return {
    id: 'personas',
    title: 'Quienes dirigen y quienes actúan',
    figures: present([
      byFilms(source, DIRECTORS, await catalogue.all(busiestDirectors, { limit })),
      byReturn(source, DIRECTORS, await catalogue.all(bestDirectors, { limit, atLeast })),
      byFilms(source, ACTORS, await catalogue.all(busiestActors, { limit })),
      byReturn(source, ACTORS, await catalogue.all(bestActors, { limit, atLeast })),
    ]),
  };
};

/** The words for one of the two crafts. */
interface Craft {
  readonly id: string;
  readonly who: string;
  readonly did: string;
  readonly filmsCaution: string;
  readonly returnCaution: string;
}

const DIRECTORS: Craft = {
  id: 'direccion',
  who: 'Quién dirige',
  did: 'ha dirigido',
  filmsCaution:
    'Cuentan los cortos y el cine mudo, cuando se rodaba una película en unos días. Más películas no es más éxito, y faltan las que no están en la base de datos.',
  returnCaution:
    'Son muy pocas películas por persona, y solo las que tienen las dos cifras: una sola saga o los reestrenos de unos clásicos animados bastan para subir a lo alto.',
};

const ACTORS: Craft = {
  id: 'reparto',
  who: 'Quién actúa',
  did: 'ha participado en',
  filmsCaution:
    'Cuentan igual un papel protagonista y un figurante sin nombre en los créditos: por eso arriba hay figurantes de profesión.',
  returnCaution:
    'El reparto no explica el retorno: aparecer un minuto en cinco grandes éxitos da la misma cifra que protagonizarlos. No se cuentan las películas que la misma persona dirigió.',
};

type Tools = Pick<Source, 'wording'>;

function byFilms(
  { wording }: Tools,
  craft: Craft,
  people: readonly RankedName[],
): Figure | undefined {
  const [first, second] = people;
  if (!first) return undefined;
  const title = `${craft.who} más películas`;
  return {
    id: `${craft.id}-peliculas`,
    title,
    chart: barChart(
      { title, category: 'Persona', measure: 'Número de películas' },
      people.map(
        ({ name, value }): ChartItem => ({ label: name, value, text: wording.integer(value) }),
      ),
      wording,
    ),
    seen: [
      `${first.name} ${craft.did} ${wording.integer(first.films)} películas del catálogo${second ? `; le sigue ${second.name}, con ${wording.integer(second.films)}` : ''}.`,
    ],
    caution: craft.filmsCaution,
  };
}

function byReturn(
  { wording }: Tools,
  craft: Craft,
  people: readonly RankedName[],
): Figure | undefined {
  const [first] = people;
  const last = people.at(-1);
  if (!first || !last) return undefined;
  const title = `${craft.who} con mejor retorno`;
  return {
    id: `${craft.id}-retorno`,
    title,
    chart: barChart(
      { title, category: 'Persona (películas con datos)', measure: 'Retorno mediano (veces)' },
      people.map(
        ({ name, value, films }): ChartItem => ({
          label: `${name} (${films})`,
          value,
          text: `${wording.decimal(value)}×`,
        }),
      ),
      wording,
    ),
    seen: [
      `Entre quienes tienen al menos ${FILMS_MIN} películas con un presupuesto de ${wording.money(1e6)} o más y recaudación conocida, el retorno mediano más alto es el de ${first.name}: ${wording.times(first.value)} en ${wording.integer(first.films)} películas.`,
      `En el puesto ${people.length} está ${last.name}, con ${wording.times(last.value)}.`,
    ],
    caution: craft.returnCaution,
  };
}
