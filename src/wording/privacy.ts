import { counted, type Wording } from './formats.ts';

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
