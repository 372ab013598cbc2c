import type { TableRow } from '../csv-table.ts';
import type { FilmLine, FormatName } from '../film-row.ts';

/** A kind of table that a site or its people's tools write. */
export interface TableFormat {
  readonly name: FormatName;
  /** Whether a table is one of those, by its folded columns. */
  fits(columns: ReadonlySet<string>): boolean;
  /**
   * What a row says; undefined: nothing of a film.
   * @param path of the file, which tells what alike columns mean
   * @throws UserError that names the line
   */
  read(row: TableRow, path: string): FilmLine | undefined;
}

/** Whether all of these columns are there. */
export const hasAll = (columns: ReadonlySet<string>, ...names: readonly string[]): boolean =>
  names.every((name) => columns.has(name));

/** Whether a file is a watchlist by its name, where its columns don't tell. */
export const isWatchlist = (path: string): boolean =>
  /watch-?list|wish-?list|pendientes/i.test(path);
