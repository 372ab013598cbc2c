import { newestRows } from '../../../sources/tmdb/raw-files.ts';
import type { RawContext } from '../../context.ts';
import { parseDate } from '../dates.ts';
import { mergeFilms } from './merge.ts';
import { createTmdbTables } from './tables.ts';

/**
 * Brings what was downloaded from TMDB to the films that were read before. Without files nothing changes.
 * @param films the ids of those
 * @returns the ids of all films
 * @throws DataError when a file can't be read
 */
export async function addTmdb(
  {
    connection,
    inputs,
    quality,
    tables,
  }: Pick<RawContext, 'connection' | 'inputs' | 'quality' | 'tables'>,
  films: ReadonlySet<number>,
): Promise<ReadonlySet<number>> {
  if (inputs.tmdb.length === 0) return films;
  const sink = await createTmdbTables(connection);
  for await (const { file, line, row } of newestRows(inputs.tmdb, tables.readBytes)) {
    quality.read(file);
    const date = row.gone ? undefined : parseDate(row.release_date);
    if (row.gone) sink.gone(row.id, row.merged_into);
    else if (date === undefined) {
      quality.drop({ file, line, id: String(row.id) }, 'undated');
      continue;
    } else sink.add(row);
    quality.keep(file);
  }
  sink.close();
  return mergeFilms(connection);
}
