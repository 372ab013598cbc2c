import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Role } from '../../src/core/option.ts';

/** One line of the evaluation data: what somebody typed, and what they meant. */
export interface EvalQuery {
  readonly id: string;
  readonly category: string;
  readonly text: string;
  readonly expected: Expected;
}

/** What was meant. `rivals`: titles with their years that would be a defensible answer too. */
export type Expected =
  | { readonly kind: 'title'; readonly imdbId: string; readonly rivals: readonly string[] }
  | { readonly kind: Role; readonly name: string }
  | { readonly kind: 'none' };

const FILE = /^consultas.*\.csv$/;

/** The queries of `consultas-dev.csv` (or another file) in a folder. */
export function readQueries(dir: string, file = 'consultas-dev.csv'): EvalQuery[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(dir, file)), {
    columns: true,
    bom: true,
  });
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
    .map((rival) => rival.replace(/\s*\[\d+\]\s*$/, '').trim());
  return { kind, imdbId: row['expected_imdb_id'] ?? '', rivals: rivals.filter(Boolean) };
}
