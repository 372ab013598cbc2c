import { truncate } from '../reply/truncate.ts';

/** What people of a group and their tastes are called: `afinidad`, `grupo`, and the ratings of others. */

/** How much of what a person typed is quoted back to them. */
const QUOTE_MAX = 60;

export const SOMEBODY = 'Alguien';
export const ONLY_IN_GROUP = 'Eso es cosa de un grupo: pídemelo en un grupo donde estemos los dos.';
export const noSuchMember = (typed: string): string =>
  `No conozco a nadie de aquí que se llame «${truncate(typed, QUOTE_MAX)}». Solo conozco a quienes ya han usado el bot en este grupo y cuentan en sus cifras.`;
export const whichMember = (typed: string): string =>
  `Hay varias personas aquí que podrían ser «${truncate(typed, QUOTE_MAX)}». ¿Quién?`;
export const THAT_IS_YOU = 'Contigo tienes una afinidad del 100 %: dime el nombre de otra persona.';
export const nothingShared = (name: string): string =>
  `${name} no comparte sus notas. Puede hacerlo con /privacidad compartir.`;
