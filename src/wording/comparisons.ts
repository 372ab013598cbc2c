import { TINY_BUDGET } from '../core/returns.ts';
import { bold, type Run, type Text } from '../reply/blocks.ts';
import type { Comparison, Measure } from '../spanish/comparisons.ts';
import { runtimeText } from './durations.ts';
import { counted, type Wording } from './formats.ts';
import { genreName } from './genres.ts';

/** A film beside others; amounts and minutes are 0 when unknown. */
export interface ComparedFilm {
  /** As it is named. */
  readonly label: string;
  /** ISO date. */
  readonly date: string;
  readonly runtime: number;
  readonly score: number;
  readonly votes: number;
  readonly budget: number;
  readonly revenue: number;
  /** TMDB's names. */
  readonly genres: readonly string[];
}

/** How a measure of a film is said: "7.5", "3 h 14 min". */
export function measureText(film: ComparedFilm, measure: Measure, wording: Wording): string {
  const { score, votes, runtime, budget, revenue, date } = film;
  switch (measure) {
    case 'score':
      return wording.decimal(score);
    case 'votes':
      return counted(wording, votes, 'voto');
    case 'runtime':
      return runtimeText(runtime);
    case 'budget':
      return wording.money(budget);
    case 'revenue':
      return wording.money(revenue);
    case 'return':
      return wording.times(revenue / budget);
    case 'date':
      return wording.date(date);
  }
}

/** What wins is called, and what it wins with. */
const WINNERS: Readonly<Record<Comparison, readonly [name: string, lead: string]>> = {
  score: ['La mejor valorada', ', con un score de '],
  peor_score: ['La peor valorada', ', con un score de '],
  votos: ['La más votada', ', con '],
  menos_votos: ['La menos votada', ', con '],
  duracion: ['La más larga', ', que dura '],
  mas_corta: ['La más corta', ', que dura '],
  presupuesto: ['La más cara', ', que costó '],
  mas_barata: ['La más barata', ', que costó '],
  recaudacion: ['La más taquillera', ', que recaudó '],
  menos_recaudacion: ['La menos taquillera', ', que recaudó '],
  retorno: ['La más rentable', ', con un retorno de '],
  menos_retorno: ['La menos rentable', ', con un retorno de '],
  mas_nueva: ['La más nueva', ', del '],
  mas_antigua: ['La más antigua', ', del '],
};

const NOUNS: Readonly<Record<Measure, string>> = {
  score: 'votos',
  votes: 'votos',
  runtime: 'la duración',
  budget: 'el presupuesto',
  revenue: 'la recaudación',
  return: 'el retorno',
  date: 'la fecha',
};

/** Films by what they are compared by. */
export interface Ranking {
  readonly by: Comparison;
  readonly measure: Measure;
  /** Those of which it is known, the winner first. */
  readonly ranked: readonly ComparedFilm[];
  /** How many of them share the first place. */
  readonly firsts: number;
  readonly unknown: readonly ComparedFilm[];
}

/** "La más larga es Titanic (1997), que dura 3 h 14 min; le sigue Braveheart (1995), con 2 h 57 min." */
export function rankingText(
  { by, measure, ranked, firsts, unknown }: Ranking,
  wording: Wording,
): Text {
  const say = (film: ComparedFilm): string => measureText(film, measure, wording);
  const names = (films: readonly ComparedFilm[]): string =>
    wording.list(films.map(({ label }) => label));
  const missing: Run[] =
    unknown.length > 0 ? [` No tengo ${NOUNS[measure]} de ${names(unknown)}.`] : [];
  const [first, ...others] = ranked;
  if (!first) return [`No puedo compararlas: no tengo ${NOUNS[measure]} de ninguna.`];
  if (firsts > 1) {
    const rest = ranked.slice(firsts);
    const after = rest.map((film) => `${film.label}, ${say(film)}`).join('; ');
    return [
      'Empatan ',
      bold(names(ranked.slice(0, firsts))),
      ` con ${say(first)}${after === '' ? '' : `; después, ${after}`}.`,
      ...missing,
    ];
  }
  const [name, lead] = WINNERS[by];
  const joint = measure === 'date' ? 'del' : 'con';
  const follow = others.map((film) => `${film.label}, ${joint} ${say(film)}`).join('; ');
  return [
    `${name} es `,
    bold(first.label),
    `${lead}${say(first)}${follow === '' ? '' : `; le sigue ${follow}`}.`,
    ...missing,
  ];
}

/** All of a film in a line, to be read beside others. */
export function comparedDetail(film: ComparedFilm, wording: Wording): string {
  const { date, runtime, score, votes, budget, revenue, genres } = film;
  const parts = [
    wording.date(date),
    runtime > 0 && runtimeText(runtime),
    votes > 0 && `score ${wording.decimal(score)} con ${counted(wording, votes, 'voto')}`,
    budget > 0 && `costó ${wording.money(budget)}`,
    revenue > 0 && `recaudó ${wording.money(revenue)}`,
    budget > 0 &&
      revenue > 0 &&
      `retorno ${wording.times(revenue / budget)}${budget < TINY_BUDGET ? ' (presupuesto dudoso)' : ''}`,
    genres.map(genreName).join(', '),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What each comparison is called where it is chosen. */
export const COMPARISON_NAMES: Readonly<Record<Comparison, string>> = {
  score: 'la mejor valorada',
  peor_score: 'la peor valorada',
  votos: 'la más votada',
  menos_votos: 'la menos votada',
  duracion: 'la más larga',
  mas_corta: 'la más corta',
  presupuesto: 'la más cara',
  mas_barata: 'la más barata',
  recaudacion: 'la más taquillera',
  menos_recaudacion: 'la menos taquillera',
  retorno: 'la más rentable',
  menos_retorno: 'la menos rentable',
  mas_nueva: 'la más nueva',
  mas_antigua: 'la más antigua',
};

/** The title of the axis, and of the chart. */
const CHART_WORDS: Readonly<Record<Exclude<Measure, 'date'>, readonly [string, string]>> = {
  score: ['Score', 'Score (de 0 a 10)'],
  votes: ['Votos', 'Número de votos'],
  runtime: ['Duración', 'Minutos'],
  budget: ['Presupuesto', 'Dólares'],
  revenue: ['Recaudación', 'Dólares'],
  return: ['Retorno', 'Recaudación ÷ presupuesto'],
};

/** What a chart of a measure is called, and what its axis says. */
export const chartWords = (
  measure: Exclude<Measure, 'date'>,
): { title: string; measure: string; category: string } => {
  const [title, axis] = CHART_WORDS[measure];
  return { title, measure: axis, category: 'Película' };
};

export const COMPARE_WORDS = {
  tooFew: 'Dime al menos dos películas, unidas con +. Por ejemplo: /comparar Titanic + Braveheart',
  menu: 'Comparar por…',
} as const;
