import { counted, isoDay, type Wording } from './formats.ts';

/** What is said of somebody's ratings. */
export interface RatingsWords {
  /** Where there are none. */
  readonly none: string;
  count(total: number, mean: number | null, wording: Wording): string;
  detail(rating: number, at: Date, wording: Wording): string;
}

const average = (mean: number | null, wording: Wording): string =>
  mean === null ? '' : `, con un promedio de ${wording.decimal(mean)}`;

/** To whoever put them. */
export const OWN_WORDS: RatingsWords = {
  none: 'Todavía no has puesto ninguna nota. Dime algo como «Volver, un 8» o usa /calificar.',
  count: (total, mean, wording) =>
    `Has puesto ${counted(wording, total, 'nota')}${average(mean, wording)}.`,
  detail: (rating, at, wording) =>
    `Tu nota: ${wording.decimal(rating)} · ${wording.date(isoDay(at))}`,
};

/** To somebody else. */
export const wordsAbout = (name: string): RatingsWords => ({
  none: `${name} todavía no ha puesto ninguna nota.`,
  count: (total, mean, wording) =>
    `${name} ha puesto ${counted(wording, total, 'nota')}${average(mean, wording)}.`,
  detail: (rating, at, wording) =>
    `Su nota: ${wording.decimal(rating)} · ${wording.date(isoDay(at))}`,
});

export const noRatingsWith = (search: string): string =>
  `Ninguna de las películas calificadas se llama algo como «${search}».`;
export const RATINGS_ORDERS = {
  newest: 'Más recientes',
  oldest: 'Más antiguas',
  best: 'Mejores',
  worst: 'Peores',
} as const;
