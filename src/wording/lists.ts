import { counted, type Wording } from './formats.ts';

export const LIST_ACTIONS = {
  ver: 'ver',
  agregar: 'agregar',
  quitar: 'quitar',
  azar: 'una al azar',
} as const;
export const LIST_BUTTONS = {
  add: 'Pendiente',
  put: 'Ponerla',
  remove: 'Quitarla',
  show: 'Ver la lista',
  random: 'Una al azar',
};
export const WHICH_FILM = '¿Qué película? Dime también el título.';
export const RANDOM_PICK = (label: string): string => `Te ha tocado ${label}.`;

/** "la lista", "la lista «terror»". */
const listName = (name: string): string => (name === '' ? 'la lista' : `la lista «${name}»`);
export const listedText = (
  label: string,
  name: string,
  added: 'added' | 'already' | 'full' | 'tooMany',
): string =>
  ({
    added: `Apuntada: ${label} está en ${listName(name)}.`,
    already: `${label} ya estaba en ${listName(name)}.`,
    full: 'Esa lista está llena: quita alguna antes.',
    tooMany: 'Aquí ya no caben más listas: vacía alguna antes.',
  })[added];
export const unlistedText = (label: string, name: string, there: boolean): string =>
  there
    ? `Listo: quité ${label} de ${listName(name)}.`
    : `${label} no estaba en ${listName(name)}.`;
export const emptyList = (name: string): string =>
  `No hay nada en ${listName(name)}. Pon la primera con /lista y el título.`;
export const listCount = (name: string, total: number, wording: Wording): string =>
  `En ${listName(name)} hay ${counted(wording, total, 'película')}.`;
export const otherLists = (names: readonly string[], wording: Wording): string =>
  `Otras listas de aquí: ${wording.list(names.map((name) => (name === '' ? 'la que no tiene nombre' : `«${name}»`)))}.`;
export const addedBy = (name: string): string => `La puso ${name}`;

/** Emptying lists, by who administers the place. */
export const EMPTYING = {
  action: 'vaciar',
  onlyAdministrators: 'Las listas del grupo solo las vacía quien administra el grupo.',
  one: 'Sí, vacíala',
  all: 'Vaciar todas',
  question: (name: string, total: number, wording: Wording): string =>
    `Voy a quitar ${total === 1 ? 'la única película que hay' : `las ${wording.integer(total)} películas que hay`} en ${listName(name)}. No se puede deshacer. ¿Seguro?`,
  done: (gone: number, wording: Wording): string =>
    gone === 0
      ? 'Ya no quedaba nada que quitar.'
      : `Listo: quité ${counted(wording, gone, 'película')}.`,
} as const;
