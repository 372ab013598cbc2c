import type { Wording } from './formats.ts';

export const RATE_MENU = 'Tu nota';
export const askRating = (label: string): string => `¿Qué nota le pones a ${label}? Del 1 al 10.`;

export function ratedText(
  label: string,
  rating: number,
  previous: number | undefined,
  wording: Wording,
): string {
  const now = wording.decimal(rating);
  if (previous === undefined) return `Apuntado: a ${label} le pones un ${now}.`;
  return previous === rating
    ? `Ya le habías puesto un ${now} a ${label}.`
    : `Cambiado: a ${label} le pones un ${now}; antes le habías puesto un ${wording.decimal(previous)}.`;
}

export const unratedText = (label: string, rating: number | undefined): string =>
  rating === undefined
    ? `No le habías puesto nota a ${label}.`
    : `Listo: quité tu nota de ${label}. Sigue entre las que viste.`;
export const RATING_BUTTONS = { rate: 'Calificar', unrate: 'Quitar la nota', all: 'Mis notas' };
