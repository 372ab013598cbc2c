import type { Wording } from './formats.ts';

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
