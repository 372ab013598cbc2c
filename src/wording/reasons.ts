import type { Wording } from './formats.ts';
import { genreName } from './genres.ts';
import { countryName, languageName } from './places.ts';

/** Why a film is recommended beside another; that both are of one decade is none: so are a thousand others. */
export type StoredReason =
  /** Written by hand: what both share. */
  | { readonly kind: 'affinity'; readonly motive: string }
  | { readonly kind: 'collection' }
  /** The same story told anew. */
  | { readonly kind: 'retold' }
  | { readonly kind: 'director'; readonly names: readonly string[] }
  | { readonly kind: 'cast'; readonly names: readonly string[] }
  | { readonly kind: 'keywords'; readonly names: readonly string[] }
  | { readonly kind: 'ratings' }
  | { readonly kind: 'genres'; readonly names: readonly string[] }
  | { readonly kind: 'country'; readonly code: string }
  | { readonly kind: 'language'; readonly code: string }
  /** People think well of it, or at least many saw it: told where little is known to be shared. */
  | { readonly kind: 'acclaim' }
  | { readonly kind: 'fame' }
  /** Nothing that both share is known. */
  | { readonly kind: 'nearest' };

/**
 * A reason in Spanish, to stand in a list of them: "también de Christopher Nolan".
 * @param besides how the film asked about is called, when several were: reasons of people's likes then name it
 */
export function reasonText(wording: Wording, reason: StoredReason, besides?: string): string {
  switch (reason.kind) {
    case 'affinity':
      return reason.motive;
    case 'collection':
      return 'misma saga';
    case 'retold':
      return 'otra versión de la misma historia';
    case 'director':
      return `también de ${wording.list(reason.names)}`;
    case 'cast':
      return `también con ${wording.list(reason.names)}`;
    case 'keywords':
      return `${reason.names.length === 1 ? 'coinciden en' : 'comparten'} ${wording.list(reason.names)}`;
    case 'ratings':
      return `a quienes les gustó ${besides ?? 'esta'} también les gustó`;
    case 'genres':
      return `${reason.names.length === 1 ? 'mismo género' : 'mismos géneros'}: ${wording.list(reason.names.map(genreName))}`;
    case 'country':
      return `hecha también en ${countryName(reason.code, wording.locale)}`;
    case 'language':
      return `también en ${languageName(reason.code, wording.locale)}`;
    case 'acclaim':
      return 'muy bien valorada';
    case 'fame':
      return 'muy vista';
    case 'nearest':
      return 'de lo conocido, lo más cercano';
  }
}

/** An honest sentence for a film that little is known about; undefined when enough is. */
export function knowledgeText(
  knowledge: 'enough' | 'little' | 'nothing',
  asked: number,
): string | undefined {
  if (knowledge === 'enough') return undefined;
  const these = asked === 1 ? 'esta película' : 'estas películas';
  return knowledge === 'little'
    ? `De ${these} sé poco, así que tómalo como una orientación.`
    : `De ${these} solo sé la fecha y el idioma: estas son las más populares de su época.`;
}
