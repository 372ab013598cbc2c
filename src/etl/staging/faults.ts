import { DataError } from '../../core/errors.ts';
import { DISK_FAULTS, type DiskFault } from '../../wording/staging.ts';

/** What the system calls its refusals, and what each means for whoever wants a catalogue written. */
const FAULTS: Readonly<Record<string, DiskFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'readOnly',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EXDEV: 'elsewhere',
  EMFILE: 'tooManyFiles',
  ENFILE: 'tooManyFiles',
  EIO: 'broken',
  ENOTDIR: 'notAFolder',
  EEXIST: 'notAFolder',
  ENAMETOOLONG: 'longName',
};

/** DuckDB's errors have no code; these are the system's words in them. */
const WORDS: readonly (readonly [RegExp, DiskFault])[] = [
  [/No space left|quota exceeded|File too large/i, 'full'],
  [/Read-only file system/i, 'readOnly'],
  [/Permission denied|Operation not permitted/i, 'forbidden'],
  [/Too many open files/i, 'tooManyFiles'],
  [/IO Error/, 'broken'],
];

/** @returns the system's code of an error, such as ENOENT */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/**
 * Turns what a disk refuses into one Spanish line; any other error stays what it is.
 * @param folder that of the catalogue, as the person knows it
 */
export function asDataError(error: unknown, folder: string): unknown {
  if (error instanceof DataError) return error;
  const fault = faultOf(error);
  return fault === undefined ? error : new DataError(DISK_FAULTS[fault](folder), { cause: error });
}

function faultOf(error: unknown): DiskFault | undefined {
  const code = codeOf(error);
  if (code !== undefined && code in FAULTS) return FAULTS[code];
  const message = error instanceof Error ? error.message : '';
  return WORDS.find(([words]) => words.test(message))?.[1];
}
