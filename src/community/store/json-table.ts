import { type RawBuilder, sql } from 'kysely';
import type { EngineName } from './engine.ts';

/** A row of whole numbers, as its columns are listed. */
export type Row = readonly (number | null)[];

/**
 * Rows of whole numbers as a table of the query, sent as one parameter: `(select …)`, to be given a name. Thousands of
 * parameters would take longer to compile than the query to run, and SQLite takes 32,766 of them.
 */
export function jsonTable(
  engine: EngineName,
  columns: readonly string[],
  rows: readonly Row[],
): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  const source =
    engine === 'sqlite'
      ? sql`json_each(${json})`
      : sql`json_array_elements(cast(${json} as json)) as j(value)`;
  const cells = columns.map(
    (column, i) => sql`cast(value ->> ${sql.lit(i)} as bigint) as ${sql.ref(column)}`,
  );
  return sql`(select ${sql.join(cells)} from ${source})`;
}

/** The ids as a table of one column, for `in`. */
export const idsTable = (engine: EngineName, ids: readonly number[]): RawBuilder<number> =>
  sql<number>`${jsonTable(
    engine,
    ['id'],
    ids.map((id) => [id]),
  )}`;
