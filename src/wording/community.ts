import { counted, type Wording } from './formats.ts';

export const NOBODY =
  'Aquí no sé quién eres, así que no puedo guardarte nada. Pídemelo en Discord, en Telegram o en la terminal.';
export const NOWHERE =
  'Aquí no sé en qué grupo estamos. Pídemelo en un grupo o en un chat conmigo.';
export const NOT_YOURS = 'Ese botón es de otra persona. Pídelo tú con su comando.';

/** Ratings. */
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

export const WAS_WANTED = 'La quité de tus pendientes.';
export const RATING_BUTTONS = { rate: 'Calificar', unrate: 'Quitar la nota', all: 'Mis notas' };

/** Films seen. */
export const SEEN_BUTTONS = { seen: 'La vi', unseen: 'No la vi' };
/** Beside a film in a list; with the rating, where nobody else reads it. */
export const seenMark = (rating: number | undefined, wording: Wording): string =>
  rating === undefined ? '✓ ya la viste' : `✓ ya la viste, tu nota: ${wording.decimal(rating)}`;
export const seenText = (label: string, before: boolean): string =>
  before ? `Ya tenía apuntado que viste ${label}.` : `Apuntado: viste ${label}.`;
export function unseenText(
  label: string,
  { before, rating }: { readonly before: boolean; readonly rating: number | undefined },
): string {
  if (!before) return `No tenía apuntado que vieras ${label}.`;
  return rating === undefined
    ? `Listo: ${label} ya no está entre las que viste.`
    : `Listo: ${label} ya no está entre las que viste, y su nota se fue con ella.`;
}

/** Own ratings. */
export const noRatingsWith = (search: string): string =>
  `Ninguna de las películas calificadas se llama algo como «${search}».`;
export const RATINGS_ORDERS = {
  newest: 'Más recientes',
  oldest: 'Más antiguas',
  best: 'Mejores',
  worst: 'Peores',
} as const;
/** The day of a moment, in ISO. */
export const isoDay = (at: Date): string => at.toISOString().slice(0, 10);

/** Own watchlist and shared lists. */
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

export const wantedText = (
  label: string,
  added: 'added' | 'already' | 'full',
  alreadySeen: boolean,
): string =>
  ({
    added: `Apuntada: ${label} está en tus pendientes.${alreadySeen ? ' Ya la habías visto.' : ''}`,
    already: `${label} ya estaba en tus pendientes.`,
    full: 'Tus pendientes están llenos: quita alguna antes.',
  })[added];
export const unwantedText = (label: string, there: boolean): string =>
  there ? `Listo: quité ${label} de tus pendientes.` : `${label} no estaba en tus pendientes.`;
export const NOTHING_WANTED =
  'No tienes películas pendientes. Dime «apunta Volver para después» o usa /pendientes.';
export const wantedCount = (total: number, wording: Wording): string =>
  `Tienes ${counted(wording, total, 'película pendiente', 'películas pendientes')}.`;
export const sinceText = (at: Date, wording: Wording): string =>
  `Desde el ${wording.date(isoDay(at))}`;

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

/** Privacy. */
export const PRIVACY_ACTIONS = {
  compartir: 'compartir mis notas',
  no_compartir: 'no compartir mis notas',
  en_grupos: 'contar en los grupos',
  fuera_de_grupos: 'no contar en los grupos',
} as const;
export const POLICY = [
  'Guardo solo lo que me pides: tus notas, lo que viste, tus pendientes, lo que pones en listas y lo que propones y votas en las noches de película (no quién veta qué). Los mensajes no los guardo.',
  'Tus notas solo las ves tú, mientras no quieras compartirlas. En un grupo se ven cuentas de todos juntos, nunca la nota de una persona.',
  'Se guarda hasta que lo borres con /olvidame. Lo de un grupo se borra 30 días después de que me saquen de él.',
] as const;
export const NOTHING_KEPT = 'De ti no guardo nada.';
export function keptText(
  kept: {
    readonly ratings: number;
    readonly seen: number;
    readonly wanted: number;
    readonly listed: number;
    readonly nights: number;
  },
  wording: Wording,
): string {
  return `De ti guardo ${wording.list([
    counted(wording, kept.ratings, 'nota'),
    counted(wording, kept.seen, 'película vista', 'películas vistas'),
    counted(wording, kept.wanted, 'pendiente'),
    counted(wording, kept.listed, 'película puesta en listas', 'películas puestas en listas'),
    ...(kept.nights > 0
      ? [counted(wording, kept.nights, 'noche de película', 'noches de película')]
      : []),
  ])}.`;
}
export const settingsText = (sharing: boolean, inGroups: boolean): string =>
  `${sharing ? 'Compartes tus notas' : 'Tus notas son privadas'} y ${
    inGroups ? 'cuentas' : 'no cuentas'
  } en las cifras de tus grupos.`;

/** Being forgotten. */
export const FORGET_BUTTON = 'Sí, bórralo todo';
export const FORGET_QUESTION =
  'Voy a borrar todo lo tuyo, de todas partes: notas, vistas y pendientes. Lo que pusiste en listas, propusiste o votaste en el grupo se queda sin tu nombre. No se puede deshacer. ¿Seguro?';
export const FORGOTTEN = 'Listo: borré todo lo tuyo.';
