/**
 * Part of `npm run lint`: what was written by hand of films obeys its rules. Where there is a catalogue (`DATA_DIR`, or
 * data/clean) every id has to be of one of its films; without one, ids are checked by their form alone.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { DataError } from '../src/core/errors.ts';
import { openSource, readSource } from '../src/sources/files/source.ts';
import { readAffinityLines, readSynopsisLines } from '../src/sources/hand-written.ts';
import { affinityFaults, synopsisFaults } from './hand-written/faults.ts';

const IDENTIFIERS = join(process.env['DATA_DIR'] ?? 'data/clean', 'identifiers.parquet');
const OPTIONS = {
  readBytes: (source: Parameters<typeof readSource>[0]) => readSource(source, () => {}).chunks,
  maxRecordBytes: 1 << 16,
};

async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

async function catalogueIds(): Promise<ReadonlySet<string> | undefined> {
  if (!existsSync(IDENTIFIERS)) return undefined;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(
    `SELECT imdb_id FROM read_parquet('${IDENTIFIERS}') WHERE imdb_id IS NOT NULL`,
  );
  const ids = new Set(reader.getRows().map(([id]) => String(id)));
  // The demo lacks most films that are named.
  return ids.size > 10_000 ? ids : undefined;
}

try {
  const affinities = await collect(
    readAffinityLines(await openSource('data/afinidades.csv'), OPTIONS),
  );
  const synopses = await collect(
    readSynopsisLines(await openSource('data/sinopsis_es.csv'), OPTIONS),
  );
  const known = await catalogueIds();
  const faults = [...affinityFaults(affinities, known), ...synopsisFaults(synopses, known)];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(
    `affinities: ${affinities.length} lines, ${synopses.length} synopses, ${faults.length} faults` +
      `${known ? '' : ' (ids by their form: there is no full catalogue)'}\n`,
  );
  if (affinities.length === 0 || faults.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
