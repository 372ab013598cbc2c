import { cleanLine } from '../text.ts';
import type { OptionSuggestion } from './kind.ts';
import type { Resolution } from './resolvers.ts';

/** Joins the films or persons of one text. */
export const JOINT = '+';

/** The parts of a text that names several things; the text itself where it is nothing but joints. */
export function partsOf(text: string, joint: string | RegExp = JOINT): string[] {
  const parts = text.split(joint).map(cleanLine).filter(Boolean);
  return parts.length > 0 ? parts : [text];
}

/** Of "Matrix + ori" the last part is still being typed; what stands before it is kept. */
export function suggestNext(
  text: string,
  suggest: (part: string) => readonly OptionSuggestion[],
  joint: string = JOINT,
): readonly OptionSuggestion[] {
  const split = text.lastIndexOf(joint);
  if (split === -1) return suggest(text);
  const before = text.slice(0, split).trim();
  const between = joint === JOINT ? ` ${JOINT} ` : `${joint} `;
  return suggest(text.slice(split + 1).trim()).map(({ label, value }) => ({
    label: `${before}${between}${label}`,
    value: `${before}${between}${value}`,
  }));
}

/** While one of several is being asked about, the other doubtful ones stand at their likeliest. */
export function joinIds<R extends { readonly id: number }>(
  resolutions: readonly Resolution<R, R | { readonly id: number }>[],
  replaced: number,
  id: number,
): string {
  return resolutions
    .map((other, position) => `id:${position === replaced ? id : likeliest(other)}`)
    .join(JOINT);
}

function likeliest<R extends { readonly id: number }>(
  resolution: Resolution<R, R | { readonly id: number }>,
): number | '' {
  if (resolution.kind === 'found') return resolution.value.id;
  return resolution.kind === 'doubtful' ? (resolution.candidates[0]?.id ?? '') : '';
}
