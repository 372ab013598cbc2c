import { outside, smallTalk } from '../talk.ts';
import type { Guess } from './classifier.ts';

/** Intents that ask about a film. */
export const ABOUT_FILM = /^(?:dato_|ficha|recomendar|comparar|calificar|vista)/;
/** Intents that ask about a person. */
export const ABOUT_PERSON = /^(?:filmografia|persona|exito_)/;

/** The likeliest of some guesses. */
export const best = (guesses: readonly Guess[]): Guess =>
  guesses[0] ?? { intent: '', confidence: 0 };

/** Whether an intent is one of small talk, or of what can't be known: it needs no film. */
export const isTalk = (intent: string): boolean =>
  smallTalk(intent, '') !== undefined || outside(intent, '') !== undefined;
