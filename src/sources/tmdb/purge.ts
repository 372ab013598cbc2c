import { mergeFiles } from './raw-files.ts';

/** How long TMDB lets its data be kept: https://www.themoviedb.org/api-terms-of-use */
const KEPT_MONTHS = 6;

/**
 * Removes what is older than TMDB allows from the files of a folder. That a film is gone stays: it is nobody's data.
 * @returns how many films stayed and how many went
 * @throws DataError when a file can't be read; nothing has changed then
 */
export function purgeTmdb(
  folder: string,
  now: Date,
): Promise<{ readonly kept: number; readonly removed: number }> {
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - KEPT_MONTHS);
  return mergeFiles(folder, (row) => row.gone || Date.parse(row.fetched_at) >= oldest.getTime());
}
