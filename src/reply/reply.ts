import type { Action } from './actions.ts';
import type { Block } from './blocks.ts';

/** Anything that JSON can hold: the public part of an answer. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What a mistake is called in the public JSON (`error.codigo`). */
export type ErrorCode =
  | 'comando_desconocido'
  | 'falta_opcion'
  | 'opcion_invalida'
  | 'no_encontrado'
  | 'dudoso'
  | 'mensaje_invalido'
  | 'boton_caducado'
  | 'sin_confirmar'
  | 'demasiado_rapido'
  | 'comunidad_no_disponible'
  | 'error_interno';

/** A mistake in the public JSON. */
export interface ErrorInfo {
  readonly codigo: ErrorCode;
  readonly mensaje: string;
  readonly sugerencias: readonly string[];
}

/** An answer: plain data for programs (`data`), blocks for people, and what they can press next. */
export interface Reply {
  readonly data: Json;
  readonly blocks: readonly Block[];
  readonly actions?: readonly Action[];
  /** Shows the same without what whoever asks has seen: for those who have seen some of it. */
  readonly unseen?: Action;
  readonly error?: ErrorInfo;
}
