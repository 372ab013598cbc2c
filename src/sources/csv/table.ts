import { DataError } from '../../core/errors.ts';
import { emptySource, lackingColumns } from '../../wording/sources.ts';
import type { Source } from '../files/source.ts';
import { type CsvRecord, readRecords } from './csv.ts';
import type { Delimiter } from './csv-lines.ts';
import { firstLine } from './first-line.ts';

/** Reads a source's bytes, keeping account of progress and hashes. */
export type ReadBytes = (source: Source) => AsyncIterable<Buffer>;

export interface TableOptions {
  readonly readBytes: ReadBytes;
  readonly maxRecordBytes: number;
}

/** A table whose header is known. */
export interface Table<Column extends string> {
  readonly file: string;
  readonly header: readonly string[];
  /** What numbers have before their decimals: files with `;` between fields come from where it is a comma. */
  readonly decimal: '.' | ',';
  /** The records after the header, in batches. */
  readonly batches: AsyncIterable<readonly CsvRecord[]>;
  /** @returns a record's text in a column; empty where the record is too short, or the table has no such column */
  cell(record: CsvRecord, column: Column): string;
}

/**
 * Opens a CSV (or, by its name, a TSV) and reads its header, by which it is also known what stands between its fields.
 *
 * @param columns those that must be there, in any order and among others.
 * @param others those that are read where they are there.
 * @throws DataError when the file holds no header or lacks columns (all are named), and whatever reading throws.
 */
export async function openTable<Column extends string>(
  source: Source,
  columns: readonly Column[],
  options: TableOptions,
  others: readonly Column[] = [],
): Promise<Table<Column>> {
  const isTsv = /\.tsv(\.gz)?$/.test(source.name);
  const { line, chunks } = await firstLine(options.readBytes(source));
  const delimiter = isTsv ? '\t' : delimiterOf(line, columns);
  const batches = readRecords(chunks, {
    file: source.name,
    delimiter,
    quoted: !isTsv,
    maxRecordBytes: options.maxRecordBytes,
  });
  const { header, first } = await readHeader(batches, source.name);
  const lacking = columns.filter((column) => !header.includes(column));
  if (lacking.length > 0) {
    await batches.return(undefined);
    throw new DataError(lackingColumns(source.name, lacking), { file: source.name });
  }
  const indexes = new Map(
    [...columns, ...others].map((column) => [column, header.indexOf(column)]),
  );
  return {
    file: source.name,
    header,
    decimal: delimiter === ';' ? ',' : '.',
    batches: prepend(first, batches),
    cell: (record, column) => record.fields[indexes.get(column) ?? -1] ?? '',
  };
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** The names in a header, if so separated. */
export const headerNames = (line: string, delimiter: Delimiter): readonly string[] =>
  line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));

/** What separates a header into most of the columns that are wanted; a comma where nothing says otherwise. */
export function delimiterOf(line: string, columns: readonly string[]): Delimiter {
  const found = (delimiter: Delimiter): number => {
    const names = new Set(headerNames(line, delimiter));
    return columns.filter((column) => names.has(column)).length;
  };
  return DELIMITERS.reduce((best, other) => (found(other) > found(best) ? other : best));
}

async function readHeader(
  batches: AsyncIterator<readonly CsvRecord[]>,
  file: string,
): Promise<{ header: readonly string[]; first: readonly CsvRecord[] }> {
  for (;;) {
    const { value, done } = await batches.next();
    if (done === true) throw new DataError(emptySource(file), { file });
    const [header, ...first]: readonly CsvRecord[] = value;
    if (header !== undefined) return { header: header.fields.map((name) => name.trim()), first };
  }
}

async function* prepend<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}
