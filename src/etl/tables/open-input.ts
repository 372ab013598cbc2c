import { DataError } from '../../core/errors.ts';
import { openTable, type Table, type TableOptions } from '../../sources/csv/table.ts';
import { isParquet } from '../../sources/files/disguises.ts';
import type { Source } from '../../sources/files/source.ts';
import { lackingColumns } from '../../wording/sources.ts';
import { parquetColumns, parquetRecords } from './parquet.ts';

/**
 * Opens one of the raw tables, CSV or Parquet.
 *
 * @param columns those that must be there, in any order and among others.
 * @param others those that are read where they are there.
 * @throws DataError when columns are lacking (all are named), and whatever reading throws.
 */
export async function openInput<Column extends string>(
  source: Source,
  columns: readonly Column[],
  options: TableOptions,
  others: readonly Column[] = [],
): Promise<Table<Column>> {
  if (!isParquet(source.name)) return openTable(source, columns, options, others);
  // DuckDB reads it by itself; the ledger wants its bytes.
  for await (const _chunk of options.readBytes(source));
  const header = await parquetColumns(source);
  const lacking = columns.filter((column) => !header.includes(column));
  if (lacking.length > 0) {
    throw new DataError(lackingColumns(source.name, lacking), { file: source.name });
  }
  const indexes = new Map(
    [...columns, ...others].map((column) => [column, header.indexOf(column)]),
  );
  return {
    file: source.name,
    header,
    decimal: '.',
    batches: parquetRecords(source),
    cell: (record, column) => record.fields[indexes.get(column) ?? -1] ?? '',
  };
}
