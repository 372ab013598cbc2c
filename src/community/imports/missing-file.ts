import { stringify } from 'csv-stringify/sync';
import type { FileBlock } from '../../reply/blocks.ts';
import { MISSING_COLUMNS, MISSING_FILE } from '../../wording/imports.ts';
import type { KeptRow } from './plan.ts';

/** The rows of which no film was found, as a table that spreadsheets open and run nothing of. */
export function missingFile(rows: readonly KeptRow[]): FileBlock {
  const records = rows.map(({ title, year, rating, at }) => [
    title,
    year,
    rating,
    at === undefined ? '' : new Date(at).toISOString().slice(0, 10),
  ]);
  const text = stringify([MISSING_COLUMNS, ...records], { bom: true, escape_formulas: true });
  return {
    kind: 'file',
    name: MISSING_FILE,
    type: 'text/csv',
    base64: Buffer.from(text).toString('base64'),
  };
}
