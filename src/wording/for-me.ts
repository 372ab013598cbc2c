import { counted, type Wording } from './formats.ts';

/** What `para_mi` and `gustos` say. */

/** From here on a film is one that somebody loved, and not only liked. */
const LOVED = 9;

export interface OwnFilm {
  /** Its title as it is shown. */
  readonly title: string;
  /** 1–10 */
  readonly rating: number;
}

/** "porque te encantó Relatos salvajes" */
export function becauseOf(films: readonly OwnFilm[], wording: Wording): string {
  const titles = wording.list(films.map(({ title }) => title));
  const several = films.length > 1;
  return films.every(({ rating }) => rating >= LOVED)
    ? `porque te ${several ? 'encantaron' : 'encantó'} ${titles}`
    : `porque te ${several ? 'gustaron' : 'gustó'} ${titles}`;
}
export const BECAUSE_OF_PEOPLE = 'le gusta a gente que comparte tus gustos';
export const BECAUSE_WANTED = 'la tienes en tus pendientes';

export interface BasedOn {
  readonly ratings: number;
  readonly seen: number;
  readonly wanted: number;
}

/** @param narrowed " de terror", as filters say it; empty without any */
export function forMeText(based: BasedOn, narrowed: string, wording: Wording): string {
  const parts = [
    ...(based.ratings > 0 ? [counted(wording, based.ratings, 'nota')] : []),
    ...(based.seen > 0 ? [counted(wording, based.seen, 'película vista', 'películas vistas')] : []),
    ...(based.wanted > 0 ? [counted(wording, based.wanted, 'pendiente')] : []),
  ];
  return `Para ti${narrowed === '' ? '' : `,${narrowed}`}, según lo que me contaste (${wording.list(parts)}):`;
}
export const nothingForMe = (narrowed: string): string =>
  `No te encontré ninguna${narrowed} que no hayas visto. Prueba con menos filtros.`;
export const FEW_RATINGS =
  'Conozco poco tus gustos: cuéntame qué te parecieron unas cuantas y acertaré mejor.';
/** @param narrowed as in `forMeText` */
export const forStrangerText = (narrowed: string): string =>
  narrowed === ''
    ? 'Todavía no conozco tus gustos. Para empezar, diez de todo un poco que casi nunca fallan:'
    : `Todavía no conozco tus gustos. Las mejores${narrowed}:`;
export const FOR_ME_BUTTONS = {
  more: 'Otras diez',
  first: 'Volver a las primeras',
  tell: 'Contarte mis gustos',
};

/** The answers to a film that is asked about. */
export const TASTE_BUTTONS = {
  loved: 'Me encantó',
  good: 'Bien',
  bad: 'No me gustó',
  unknown: 'No la vi',
  done: '¿Qué me recomiendas?',
};
export function askTaste(label: string, told: number, enough: number, wording: Wording): string {
  const progress =
    told === 0
      ? ''
      : told < enough
        ? `Llevas ${counted(wording, told, 'nota')}; con ${enough} ya te puedo recomendar. `
        : `Llevas ${counted(wording, told, 'nota')}. Sigue o pídeme tus recomendaciones cuando quieras. `;
  return `${progress}¿Qué te pareció ${label}?`;
}
export const NOTHING_TO_ASK =
  'Ya no me quedan películas por preguntarte. Pídeme qué ver con /para_mi.';
