import { outside, smallTalk } from '../small-talk.ts';
import type { Guess } from './classifier.ts';

/** Intents that ask about a film. */
export const ABOUT_FILM = /^(?:dato_|ficha|donde|recomendar|comparar|calificar|vista)/;
/** Intents that keep something about a film, which is never another one than the message means. */
export const KEEPS_FILM = /^(?:calificar|vista|pendientes|lista|noche_proponer)$/;
/** Intents that ask about whoever writes, or those around them: no film is meant. */
export const ABOUT_MEMBERS =
  /^(?:notas|afinidad|grupo|para_|noche|historial|privacidad|olvidame|importar|exportar|vincular)/;
/** Intents that ask about a person. */
export const ABOUT_PERSON = /^(?:filmografia|persona|exito_)/;

/** The likeliest of some guesses. */
export const best = (guesses: readonly Guess[]): Guess =>
  guesses[0] ?? { intent: '', confidence: 0 };

/** Whether an intent is one of small talk, or of what can't be known: it needs no film. */
export const isTalk = (intent: string): boolean =>
  smallTalk(intent, '') !== undefined || outside(intent, '') !== undefined;
