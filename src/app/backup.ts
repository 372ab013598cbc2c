import { existsSync } from 'node:fs';
import type { StoreLocation } from '../community/open.ts';
import { copySqlite } from '../community/store/copy-sqlite.ts';
import { DataError } from '../core/errors.ts';
import {
  BACKUP_BY_POSTGRES,
  BACKUP_WHERE,
  backupDone,
  backupExists,
  backupFailed,
  nothingToBackUp,
} from '../wording/setup.ts';

/**
 * Copies what people did into a file.
 * @returns a line for whoever asked
 * @throws DataError that says what to do instead
 */
export async function backUp(location: StoreLocation, to: string | undefined): Promise<string> {
  if ('url' in location) throw new DataError(BACKUP_BY_POSTGRES);
  if (!to) throw new DataError(BACKUP_WHERE);
  if (!existsSync(location.file)) throw new DataError(nothingToBackUp(location.file));
  // An older copy may be the only good one.
  if (existsSync(to)) throw new DataError(backupExists(to), { file: to });
  try {
    await copySqlite(location, to);
  } catch (cause) {
    throw new DataError(backupFailed(to), { cause, file: to });
  }
  return backupDone(to);
}
