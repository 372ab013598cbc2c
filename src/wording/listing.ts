import type { Order } from '../core/filters.ts';
import { TINY_BUDGET } from '../core/returns.ts';
import { runtimeText } from './durations.ts';
import { ORDER_NAMES } from './filters.ts';
import { counted, type Wording } from './formats.ts';
import { genreName } from './genres.ts';

/** What a list says of a film besides its title. */
export interface FilmFacts {
  /** ISO date of release. */
  readonly date: string;
  /** Minutes; 0 when unknown, as are amounts. */
  readonly runtime: number;
  readonly score: number;
  readonly votes: number;
  readonly budget: number;
  readonly revenue: number;
  /** TMDB's names. */
  readonly genres: readonly string[];
}

export const VIEW_CARD = 'Ver la ficha de…';

const GENRES_SHOWN = 3;

const scored = ({ score, votes }: FilmFacts, wording: Wording): string =>
  votes > 0 ? `${wording.decimal(score)} con ${counted(wording, votes, 'voto')}` : 'sin votos';

function returned({ budget, revenue }: FilmFacts, { times }: Wording): string {
  if (budget <= 0 || revenue <= 0) return 'retorno desconocido';
  return `retorno de ${times(revenue / budget)}${budget < TINY_BUDGET ? ' (presupuesto dudoso)' : ''}`;
}

/** What an order is about, where the score isn't. */
const MEASURES: Partial<
  Readonly<Record<Order, (film: FilmFacts, wording: Wording) => string | false>>
> = {
  newest: ({ date }, wording) => wording.date(date),
  oldest: ({ date }, wording) => wording.date(date),
  gross: ({ revenue }, { money }) => revenue > 0 && `recaudó ${money(revenue)}`,
  return: returned,
  budget: ({ budget }, { money }) => budget > 0 && `costó ${money(budget)}`,
};

/** "8.1 con 3,890 votos · 2 h 24 min · terror, suspenso": what a list shows of a film, what it is ordered by first. */
export function filmDetail(film: FilmFacts, order: Order, wording: Wording): string {
  return [
    MEASURES[order]?.(film, wording),
    (order === 'longest' || order === 'shortest') && film.runtime > 0 && runtimeText(film.runtime),
    scored(film, wording),
    order !== 'longest' && order !== 'shortest' && film.runtime > 0 && runtimeText(film.runtime),
    film.genres.slice(0, GENRES_SHOWN).map(genreName).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How each order is said above a list. */
export const INTROS: Readonly<Record<Order, string>> = {
  best: 'Estas son las mejores',
  popular: 'Estas son las más conocidas',
  newest: 'Estas son las más nuevas',
  oldest: 'Estas son las más antiguas',
  gross: 'Estas son las más taquilleras',
  return: 'Estas son las más rentables',
  budget: 'Estas son las más caras',
  longest: 'Estas son las más largas',
  shortest: 'Estas son las más cortas',
  hidden: 'Estas son las mejores que casi nadie conoce',
  worst: 'Estas son las peores',
  random: 'Aquí van unas al azar',
  fitting: 'Estas son las más indicadas',
};

/**
 * "Encontré 643 películas de terror de los años 80. Estas son las mejores:"
 * @param which " de terror de los años 80"
 * @param whole whether all of them are shown at once
 */
export function foundText(
  total: number,
  which: string,
  order: Order,
  whole: boolean,
  wording: Wording,
): string {
  const found = `Encontré ${counted(wording, total, 'película')}${which}`;
  if (total === 1) return `${found}:`;
  return whole && order !== 'random'
    ? `${found}, ${ORDER_NAMES[order]} primero:`
    : `${found}. ${INTROS[order]}:`;
}

/** "Hay 643 películas de terror de los años 80." */
export const countText = (total: number, which: string, wording: Wording): string =>
  total === 0 ? `No hay películas${which}.` : `Hay ${counted(wording, total, 'película')}${which}.`;

/** "No encontré películas mudas de 2016." */
export const noneText = (which: string): string => `No encontré películas${which}.`;

/** A way out where nothing is found: what it leaves out ("de terror y de 2016"), and how many films there are then. */
export interface Widened {
  readonly parts: string;
  readonly films: number;
}

/** Which filter is to blame that nothing is found; at least one way out. */
export function widenText(ways: readonly Widened[], { integer }: Wording): string {
  const [first, ...others] = ways;
  if (first === undefined) return '';
  return others.length === 0
    ? `Lo impide «${first.parts}»: sin eso hay ${integer(first.films)}.`
    : `Si aflojas algo, sí hay: ${ways.map(({ parts, films }) => `sin «${parts}», ${integer(films)}`).join('; ')}.`;
}

/** Above the films of the first way out. */
export const NEAREST = 'Lo más cercano que hay:';

/** The button that leaves something out: "Sin «de terror» (643)". */
export const widenLabel = ({ parts, films }: Widened, { integer }: Wording): string =>
  `Sin «${parts}» (${integer(films)})`;

export const LIST_BUTTONS = {
  previous: '◀ Anteriores',
  more: 'Otras ▶',
  surprise: 'Sorpréndeme',
  again: 'Otra sorpresa',
  narrow: 'Afinar',
  sort: 'Ordenar',
  unseen: 'Sin las que vi',
  back: 'Volver a la lista',
  viewAll: 'Ver cuáles',
} as const;

/** Beside a list of which whoever asks wanted what they have seen left out, and can't be told from anybody else. */
export const NOBODY_SEEN = 'Aquí no sé quién eres, así que pueden salir las que ya viste.';

export const NARROW = {
  question: (total: number, which: string, wording: Wording): string =>
    `Son ${counted(wording, total, 'película')}${which}. ¿Por dónde las afinamos?`,
  genre: 'Por género',
  decade: 'Por época',
  country: 'Por país',
  children: 'Para niños',
  short: 'Cortas',
  good: 'Con buena nota',
} as const;

export const SORT = { question: '¿Cuáles quieres ver primero?', placeholder: 'Primero…' } as const;

/** A choice with how many films it leaves: "Comedia (123)". */
export const facetLabel = (name: string, films: number, { integer }: Wording): string =>
  `${name} (${integer(films)})`;

/** @param command what was asked for */
export const tooFewPeople = (command: string): string =>
  `Dime al menos dos personas, unidas con +. Por ejemplo: /${command} Tom Hanks + Meg Ryan`;

/**
 * "Tom Hanks y Meg Ryan coinciden en 4 películas, las mejores primero:"
 * @param whole whether all of them are shown at once
 */
export function togetherText(
  names: string,
  total: number,
  which: string,
  order: Order,
  whole: boolean,
  wording: Wording,
): string {
  const found = `${names} coinciden en ${counted(wording, total, 'película')}${which}`;
  if (total === 1) return `${found}:`;
  return whole && order !== 'random'
    ? `${found}, ${ORDER_NAMES[order]} primero:`
    : `${found}. ${INTROS[order]}:`;
}

/** "Tom Hanks y Penélope Cruz no coinciden en ninguna película de terror." */
export const notTogetherText = (names: string, which: string): string =>
  `${names} no coinciden en ninguna película${which} del catálogo.`;
