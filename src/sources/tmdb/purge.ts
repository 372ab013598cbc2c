import { isStale } from './data-age.ts';
import { mergeFiles } from './raw-files.ts';

/**
 * Removes what is older than TMDB allows from the files of a folder. That a film is gone stays: it is nobody's data.
 * @returns how many films stayed and how many went
 * @throws DataError when a file can't be read; nothing has changed then
 */
export function purgeTmdb(
  folder: string,
  now: Date,
): Promise<{ readonly kept: number; readonly removed: number }> {
  return mergeFiles(folder, (row) => row.gone || !isStale(row.fetched_at, now));
}
