import { counted, isoDay, type Wording } from './formats.ts';

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
export const WAS_WANTED = 'La quité de tus pendientes.';
