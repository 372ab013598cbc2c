import type { Mistake } from './mistake.ts';

/** The person asked for something that can't be answered as it stands. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly mistake: Mistake;

  constructor(mistake: Mistake) {
    super(mistake.kind);
    this.mistake = mistake;
  }
}

/** A file or a folder is not what it should be. The message is a Spanish line that says which, where and what to do. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly file: string | undefined;

  constructor(message: string, options: { cause?: unknown; file?: string } = {}) {
    super(message, { cause: options.cause });
    this.file = options.file;
  }
}

/** A service (Discord, Telegram…) refused something or could not be reached. */
export class PlatformError extends Error {
  override readonly name: string = 'PlatformError';
}
