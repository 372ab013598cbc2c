import { UserError } from '../../core/errors.ts';

/** Why a file is not taken, in a Spanish sentence. */
export const fault = (sentence: string): UserError =>
  new UserError({ kind: 'said', code: 'mensaje_invalido', sentence });
