import { setImmediate as others } from 'node:timers/promises';
import { DataError } from '../../core/errors.ts';
import { fold } from '../../core/text.ts';
import { readRecords } from '../../sources/csv/csv.ts';
import type { Delimiter } from '../../sources/csv/csv-lines.ts';
import { FAULTS } from '../../wording/imports.ts';
import { fault } from './fault.ts';
import { ROWS_MAX } from './film-row.ts';

/** The first of these columns that says anything in a row. */
export type Cells = (...columns: readonly string[]) => string;

export interface TableRow {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: Cells;
}

export interface Table {
  /** Their names, folded: "Letterboxd URI" is `letterboxd uri`. */
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly TableRow[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
const RECORD_MAX = 1024 * 1024;
/** What is read without a break: a few milliseconds. */
const PIECE = 64 * 1024;

/**
 * A text as a table with a header; rows may be shorter or longer than it.
 * @param file what messages call it
 * @throws UserError that names the line where it can't be read
 */
export async function readTable(text: string, file: string): Promise<Table> {
  const delimiter = delimiterOf(text.slice(0, text.search(/\r|\n|$/)));
  const format = { file, delimiter, quoted: true, maxRecordBytes: RECORD_MAX };
  let columns: Map<string, number> | undefined;
  const rows: TableRow[] = [];
  try {
    for await (const records of readRecords(inPieces(text), format)) {
      for (const { line, fields } of records) {
        if (!columns) {
          columns = new Map(fields.map((name, index) => [fold(name), index]));
          continue;
        }
        if (rows.length === ROWS_MAX) throw fault(FAULTS.tooManyRows);
        rows.push({ line, cells: cellsOf(columns, fields) });
      }
    }
  } catch (error) {
    throw error instanceof DataError ? fault(error.message) : error;
  }
  return { columns: new Set(columns?.keys()), rows };
}

const cellsOf =
  (columns: ReadonlyMap<string, number>, fields: readonly string[]): Cells =>
  (...names) => {
    for (const name of names) {
      const index = columns.get(name);
      const text = index === undefined ? '' : (fields[index] ?? '').trim();
      if (text !== '') return text;
    }
    return '';
  };

/** The sign that parts a header: of those, the one that stands in it most. */
function delimiterOf(header: string): Delimiter {
  const counted = DELIMITERS.map((sign) => ({ sign, count: header.split(sign).length }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).sign;
}

async function* inPieces(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += PIECE) {
    yield bytes.subarray(start, start + PIECE);
    await others();
  }
}
