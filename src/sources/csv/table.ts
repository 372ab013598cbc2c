import { DataError } from '../../core/errors.ts';
import { type CsvRecord, readRecords } from './csv.ts';
import type { Source } from './source.ts';

/** Reads a source's bytes, keeping account of progress and hashes. */
export type ReadBytes = (source: Source) => AsyncIterable<Buffer>;

export interface TableOptions {
  readonly readBytes: ReadBytes;
  readonly maxRecordBytes: number;
}

/** A CSV whose header is known. */
export interface Table<Column extends string> {
  readonly file: string;
  readonly header: readonly string[];
  /** The records after the header, in batches. */
  readonly batches: AsyncIterable<readonly CsvRecord[]>;
  /** @returns a record's text in a column; empty where the record is too short. */
  cell(record: CsvRecord, column: Column): string;
}

/**
 * Opens a CSV (or, by its name, a TSV) and reads its header.
 *
 * @param columns those that must be there, in any order and among others.
 * @throws DataError when the file holds no header or lacks columns (all are named), and whatever reading throws.
 */
export async function openTable<Column extends string>(
  source: Source,
  columns: readonly Column[],
  options: TableOptions,
): Promise<Table<Column>> {
  const isTsv = /\.tsv(\.gz)?$/.test(source.name);
  const batches = readRecords(options.readBytes(source), {
    file: source.name,
    delimiter: isTsv ? '\t' : ',',
    quoted: !isTsv,
    maxRecordBytes: options.maxRecordBytes,
  });
  const { header, first } = await readHeader(batches, source.name);
  const lacking = columns.filter((column) => !header.includes(column));
  if (lacking.length > 0) {
    await batches.return(undefined);
    const verb = lacking.length === 1 ? 'le falta la columna' : 'le faltan las columnas';
    throw new DataError(`A ${source.name} ${verb} ${lacking.join(', ')}.`, {
      file: source.name,
    });
  }
  const indexes = new Map(columns.map((column) => [column, header.indexOf(column)]));
  return {
    file: source.name,
    header,
    batches: prepend(first, batches),
    cell: (record, column) => record.fields[indexes.get(column) ?? -1] ?? '',
  };
}

async function readHeader(
  batches: AsyncIterator<readonly CsvRecord[]>,
  file: string,
): Promise<{ header: readonly string[]; first: readonly CsvRecord[] }> {
  for (;;) {
    const { value, done } = await batches.next();
    if (done === true) throw new DataError(`${file} está vacío: vuelve a descargarlo.`, { file });
    const [header, ...first] = value as readonly CsvRecord[];
    if (header !== undefined) return { header: header.fields, first };
  }
}

async function* prepend<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}
