import type { Target } from './target.ts';

/** One way out of a mistake: what the person reads and, where there is one, what pressing it does. */
export interface Suggestion {
  readonly label: string;
  readonly target?: Target;
}

/** What a mistake is called in the public JSON (`error.codigo`). */
export type UserErrorCode =
  | 'comando_desconocido'
  | 'falta_opcion'
  | 'opcion_invalida'
  | 'no_encontrado'
  | 'dudoso'
  | 'mensaje_invalido'
  | 'boton_caducado'
  | 'demasiado_rapido';

/** The person asked for something that can't be answered as it stands. Carries a Spanish sentence for them. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: UserErrorCode;
  readonly suggestions: readonly Suggestion[];

  constructor(code: UserErrorCode, message: string, suggestions: readonly Suggestion[] = []) {
    super(message);
    this.code = code;
    this.suggestions = suggestions;
  }
}

/** A file or a folder is not what it should be. The message is a Spanish line that says which, where and what to do. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly file: string | undefined;
  readonly line: number | undefined;

  constructor(message: string, options: { cause?: unknown; file?: string; line?: number } = {}) {
    super(message, { cause: options.cause });
    this.file = options.file;
    this.line = options.line;
  }
}

/** A service (Discord, Telegram…) refused something or could not be reached. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly platform: string;

  constructor(platform: string, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.platform = platform;
  }
}
