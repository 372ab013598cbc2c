import { closest } from '../core/closest.ts';
import { fold } from '../core/text.ts';
/** The months in their order; the position + 1 is the month's number. */
export const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;
export type Month = (typeof MONTHS)[number];

/** The days of the week in ISO's order; the position + 1 is ISO's number of the day. */
export const WEEKDAYS = [
  'lunes',
  'martes',
  'miércoles',
  'jueves',
  'viernes',
  'sábado',
  'domingo',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const MONTH_VARIANTS: ReadonlyMap<string, Month> = new Map([
  ['setiembre', 'septiembre'],
  ['set', 'septiembre'],
]);

/** The month that a person wrote: name, abbreviation, number from 1 to 12, small slips; else undefined. */
export function parseMonth(text: string): Month | undefined {
  const word = fold(text).replace(/^(?:el )?(?:mes )?(?:de )?/, '');
  if (/^\d+$/.test(word)) return MONTHS[Number(word) - 1];
  return MONTH_VARIANTS.get(word) ?? parseName(word, MONTHS);
}

/** The day of the week that a person wrote: name, abbreviation, plural, small slips; else undefined. */
export function parseWeekday(text: string): Weekday | undefined {
  const word = fold(text).replace(/^(?:el |los )?(?:dias? )?/, '');
  return parseName(word, WEEKDAYS) ?? parseName(word.replace(/s$/, ''), WEEKDAYS);
}

/** The shortest abbreviation that people write: `ene`, `mié`. */
const ABBREVIATION_MIN = 3;

function parseName<N extends string>(word: string, names: readonly N[]): N | undefined {
  const exact = names.find((name) => fold(name) === word);
  if (exact) return exact;
  const begun = names.filter((name) => fold(name).startsWith(word));
  if (word.length >= ABBREVIATION_MIN && begun.length === 1) return begun[0];
  const near = closest(word, names);
  return names.find((name) => name === near);
}
