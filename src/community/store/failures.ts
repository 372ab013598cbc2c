/** What a driver throws, as far as it is looked at. */
interface Failure {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly table?: unknown;
  readonly constraint?: unknown;
}

const read = (error: unknown): Failure => (error instanceof Error ? (error as Failure) : {});

const codeOf = (error: unknown): string => {
  const { code } = read(error);
  return typeof code === 'string' ? code : '';
};

/** Another process is writing. */
export const isBusy = (error: unknown): boolean => /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error));

/** SQLite couldn't work with its file: gone, full, read-only, damaged, or not readable with this key. */
const FILE_FAILURES =
  /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|CANTOPEN|NOTADB|CORRUPT|READONLY|PROTOCOL|NOMEM)/;

/**
 * PostgreSQL's classes: connection, refused login, no such database, resources (a full disk), operator's intervention
 * (shutting down, a query that took too long), its system's errors; and a server that only reads.
 */
const SERVER_FAILURES = /^(?:08|28|3D|53|57|58|XX)\w{3}$|^25006$/;

/** The operating system's: refused, reset, host not found. */
const NETWORK_FAILURES = /^E[A-Z_]{3,}$/;

/** What the drivers throw without a code. */
const UNNAMED_FAILURES =
  /^ConnectionFailed|^Connection terminated|timeout exceeded when trying to connect|^Query read timeout|not queryable|after calling end on the pool|already been destroyed|connection is not open/;

/** Whether the store can't be worked with now, whatever is asked of it. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== '') {
    return [FILE_FAILURES, SERVER_FAILURES, NETWORK_FAILURES].some((codes) => codes.test(code));
  }
  return UNNAMED_FAILURES.test(String(read(error).message));
}

/** All connections are at work, or the server takes its time over another one. */
const isQueued = (error: unknown): boolean =>
  codeOf(error) === '' &&
  /timeout exceeded when trying to connect/.test(String(read(error).message));

/**
 * Whether the engine is as good as before: another process writes for long, there is no room, or too much is asked at
 * once, which it would only make worse to begin anew.
 */
export const isPassing = (error: unknown): boolean =>
  isBusy(error) || isQueued(error) || /^SQLITE_FULL|^53\w{3}$|^57014$/.test(codeOf(error));

/**
 * Two transactions stood in each other's way on PostgreSQL: a deadlock, or a row that another has made or removed since
 * it was looked for. Done again, it finds what is there now.
 */
export const isConflict = (error: unknown): boolean =>
  /^(?:40001|40P01|23503|23505)$/.test(codeOf(error));

/** What an error is called in a log: a code, never the text, which may quote what a person wrote. */
export const nameOf = (error: unknown): string => {
  const { code, table, constraint } = read(error);
  const parts = [code, table, constraint].filter((part) => typeof part === 'string' && part !== '');
  return parts.length > 0 ? parts.join(' ') : error instanceof Error ? error.name : typeof error;
};

/** Whether a driver threw it. */
export const isFromDriver = (error: unknown): boolean =>
  /^(?:SQLITE_|[0-9A-Z]{5}$)/.test(codeOf(error));

/** A statement that the store refuses: a bug. The driver's own error may quote what a person wrote. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}
