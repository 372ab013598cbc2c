import { counted, isoDay, type Wording } from './formats.ts';

export const GROUP_EMPTY =
  'Todavía nadie de este grupo me ha contado qué ha visto. Prueben con «vi Volver, un 8» o con /calificar.';

export function groupText(
  group: {
    readonly people: number;
    readonly films: number;
    readonly ratings: number;
    readonly mean: number | null;
    readonly since: Date;
  },
  wording: Wording,
): string {
  const { people, films, ratings, mean, since } = group;
  const members = counted(wording, people, 'persona usa', 'personas usan');
  const counts = [
    counted(wording, films, 'película vista', 'películas vistas'),
    counted(wording, ratings, 'nota'),
  ];
  const average = mean === null ? '' : `, con un promedio de ${wording.decimal(mean)}`;
  return `${members} el bot en este grupo desde el ${wording.date(isoDay(since))}: ${wording.list(counts)}${average}.`;
}

export const HEADINGS = {
  loved: 'Las favoritas del grupo:',
  divisive: 'Las que más dividen:',
  mostSeen: 'Las más vistas:',
} as const;

export const lovedDetail = (mean: number | null, ratings: number, wording: Wording): string =>
  `${wording.decimal(mean ?? 0)} de promedio, ${counted(wording, ratings, 'nota')}`;
export const divisiveDetail = (
  mean: number | null,
  spread: number | null,
  wording: Wording,
): string =>
  `${wording.decimal(mean ?? 0)} de promedio, ±${wording.decimal(spread ?? 0)} entre unas notas y otras`;
export const seenDetail = (seen: number, wording: Wording): string =>
  counted(wording, seen, 'persona la vio', 'personas la vieron');

/** Who rates high and who low. */
export function criticsText(
  generous: { readonly name: string; readonly mean: number },
  strict: { readonly name: string; readonly mean: number },
  wording: Wording,
): string {
  return `Quien pone notas más altas: ${generous.name} (${wording.decimal(generous.mean)} de promedio). Quien las pone más bajas: ${strict.name} (${wording.decimal(strict.mean)}).`;
}

export const GROUP_CHART = {
  title: 'Las favoritas del grupo',
  category: 'Película',
  measure: 'Promedio de las notas del grupo',
} as const;
