import type { Wording } from './formats.ts';

/** What `para_el_grupo` says. */

export const AGAIN_CHOICE = { value: 'sí', label: 'sí' } as const;
export const forUsText = (names: readonly string[], narrowed: string, wording: Wording): string =>
  `Para ver juntos${narrowed === '' ? '' : `,${narrowed}`}: pensé en ${wording.list(names)}.`;
export const NOBODY_KNOWN =
  'Todavía no conozco los gustos de nadie de aquí, así que son de las que le gustan a casi todo el mundo. Cuéntenme los suyos con /gustos.';
export const strangersText = (names: readonly string[], wording: Wording): string =>
  `De ${wording.list(names)} todavía no conozco los gustos: ${
    names.length === 1 ? 'puede contármelos' : 'pueden contármelos'
  } con /gustos.`;
export const nothingForUs = (narrowed: string): string =>
  `No encontré ninguna${narrowed} que nadie de ustedes haya visto. Prueben con menos filtros, o con «repetir».`;

/** Whom a film suits. */
export const SUITS_ALL = 'les puede gustar a todos';
export const suitsMost = (names: readonly string[], wording: Wording): string =>
  `sobre todo para ${wording.list(names)}`;
export const SUITS_PEOPLE = 'le gusta a casi todo el mundo';
