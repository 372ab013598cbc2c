import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Checksums } from '../catalogue/checksums.ts';
import { CONTRACT } from '../catalogue/contract.ts';
import type { CatalogueFacts, InputFile } from './report.ts';

/**
 * The version of a catalogue: the same for the same inputs whenever and wherever the ETL runs, another one when
 * an input, a table or anything that the stages made of them is another.
 * @param inputs every file that was read; their order does not matter
 * @param files what was written
 */
export function catalogueVersion(
  inputs: readonly InputFile[],
  files: Readonly<Record<string, Checksums>>,
): string {
  const hash = createHash('sha256').update(CONTRACT);
  for (const sha256 of inputs.map((input) => input.sha256).sort()) hash.update(sha256);
  return hash.update(JSON.stringify(files)).digest('hex').slice(0, 12);
}

/** The share of the films that decides until when the catalogue knows them: one in a thousand is only announced. */
const COVERED = 0.999;

const Facts = z.object({
  films: z.int(),
  persons: z.int(),
  firstRelease: z.iso.date(),
  lastRelease: z.iso.date(),
  coveredUntil: z.iso.date(),
  filmsWithoutCredits: z.int(),
});

/** Asks the finished tables what they hold. */
export async function readFacts(connection: DuckDBConnection): Promise<CatalogueFacts> {
  const reader = await connection.runAndReadAll(`
    SELECT count(*)::INTEGER AS films, (SELECT count(*)::INTEGER FROM people) AS persons,
      min(release_date)::VARCHAR AS "firstRelease", max(release_date)::VARCHAR AS "lastRelease",
      quantile_disc(release_date, ${COVERED})::VARCHAR AS "coveredUntil",
      count_if(id NOT IN (SELECT movie_id FROM cast_by_movie) AND
        id NOT IN (SELECT movie_id FROM directors_by_movie))::INTEGER AS "filmsWithoutCredits"
    FROM movies`);
  return Facts.parse(reader.getRowObjectsJS()[0]);
}
