import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Role } from '../../src/core/option.ts';

/** One line of the evaluation data: what somebody typed, and what they meant. */
export interface EvalQuery {
  readonly id: string;
  readonly category: string;
  readonly text: string;
  readonly expected: Expected;
}

/** What was meant. `rivals`: titles with their years, `Cadena perpetua (1979)`, that are defensible answers too. */
export type Expected =
  | { readonly kind: 'title'; readonly imdbId: string; readonly rivals: readonly string[] }
  | { readonly kind: Role; readonly name: string }
  | { readonly kind: 'none' };

/** The queries that ship. */
export const OWN_QUERIES = fileURLToPath(new URL('queries.csv', import.meta.url));

const FILE = /^consultas.*\.csv$/;

/** The queries of a file, or of every `consultas*.csv` in a folder. @throws Error when there is none */
export function readQueries(path: string): EvalQuery[] {
  if (!statSync(path).isDirectory()) return readFile(path);
  const files = readdirSync(path).filter((file) => FILE.test(file));
  if (files.length === 0) throw new Error(`There is no consultas*.csv in ${path}`);
  return files.sort().flatMap((file) => readFile(join(path, file)));
}

function readFile(path: string): EvalQuery[] {
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true, bom: true });
  return rows.map((row) => ({
    id: row['id'] ?? '',
    category: row['category'] ?? '',
    text: row['query'] ?? '',
    expected: expectedOf(row),
  }));
}

function expectedOf(row: Record<string, string>): Expected {
  const kind = row['kind'];
  if (kind === 'actor' || kind === 'director') return { kind, name: row['expected_name'] ?? '' };
  if (kind !== 'title') return { kind: 'none' };
  const rivals = (row['also_possible'] ?? '')
    .split(';')
    .map((rival) => rival.replace(/\s*\[\d+\]\s*$/, '').trim())
    .filter(Boolean);
  return { kind, imdbId: row['expected_imdb_id'] ?? '', rivals };
}
