import { counted, type Wording } from './formats.ts';

/** From which likeness, 0–100, it is called what. */
const DEGREES: readonly (readonly [from: number, said: string])[] = [
  [80, 'Casi almas gemelas en el cine.'],
  [65, 'Se entienden muy bien en el cine.'],
  [50, 'Coinciden en unas cuantas cosas.'],
  [35, 'Ven el cine de maneras distintas.'],
  [0, 'En el cine son como la noche y el día.'],
];

export function affinityText(
  name: string,
  percent: number,
  common: number,
  wording: Wording,
): string {
  const degree = DEGREES.find(([from]) => percent >= from)?.[1] ?? '';
  return `Tu afinidad con ${name} es del ${wording.percent(percent / 100)}, por ${counted(
    wording,
    common,
    'película que calificaron los dos',
    'películas que calificaron los dos',
  )}. ${degree}`;
}

export const BOTH_LOVE = 'Les encanta a los dos:';
export const THEY_DIFFER = 'Donde más difieren:';

/** "Tú le pusiste un 9 y Ana un 8", or without theirs, which they don't share. */
export const ratingsOfBoth = (
  name: string,
  mine: number,
  theirs: number | undefined,
  wording: Wording,
): string =>
  theirs === undefined
    ? `Tu nota: ${wording.decimal(mine)}`
    : `Tú le pusiste un ${wording.decimal(mine)} y ${name} un ${wording.decimal(theirs)}`;

export const tooFewInCommon = (
  name: string,
  common: number,
  needed: number,
  wording: Wording,
): string =>
  common === 0
    ? `${name} y tú no han calificado todavía ninguna película en común. Con ${wording.integer(needed)} ya puedo compararlos.`
    : `${name} y tú solo han calificado ${counted(wording, common, 'película')} en común. Con ${wording.integer(needed)} ya puedo compararlos.`;
