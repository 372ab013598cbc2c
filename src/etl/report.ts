import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { SCHEMA } from '../catalogue/schema.ts';
import type { Doubled, Dropped, FileCounts, QualityLog, Suspicious } from './quality.ts';

export interface InputFile {
  readonly file: string;
  /** As it lies on the disk, packed or not. */
  readonly bytes: number;
  readonly sha256: string;
}

export interface StageTime {
  readonly name: string;
  readonly ms: number;
}

export interface CatalogueFacts {
  readonly films: number;
  readonly persons: number;
  /** YYYY-MM-DD */
  readonly firstRelease: string;
  readonly lastRelease: string;
  /** YYYY-MM-DD: up to when films are known; the few announced for later don't count. */
  readonly coveredUntil: string;
  readonly filmsWithoutCredits: number;
}

/** What `report.json` holds. */
export interface EtlReport extends CatalogueFacts {
  readonly schema: typeof SCHEMA;
  /** The same for the same inputs, whenever and wherever the ETL runs. */
  readonly version: string;
  /** YYYY-MM-DD, by the clock of the run. */
  readonly generated: string;
  readonly stages: readonly StageTime[];
  readonly inputs: readonly InputFile[];
  /** Records by file; a doubled record of the films is among the dropped, one of the credits is kept. */
  readonly files: Readonly<Record<string, FileCounts>>;
  /** Empty cells (and empty lists) by file and column, among the well-formed records. */
  readonly missing: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly doubled: readonly Doubled[];
  readonly dropped: readonly Dropped[];
  readonly suspicious: readonly Suspicious[];
}

/** @param inputs every file that was read; their order does not matter. */
export function catalogueVersion(inputs: readonly InputFile[]): string {
  const hash = createHash('sha256').update(`schema ${SCHEMA}`);
  for (const sha256 of inputs.map((input) => input.sha256).sort()) hash.update(sha256);
  return hash.digest('hex').slice(0, 12);
}

/** The share of the films that decides until when the catalogue knows them: one in a thousand is only announced. */
const COVERED = 0.999;

/** Asks the finished tables what they hold. */
export async function readFacts(connection: DuckDBConnection): Promise<CatalogueFacts> {
  const reader = await connection.runAndReadAll(`
    SELECT count(*)::INTEGER AS films, (SELECT count(*)::INTEGER FROM people) AS persons,
      min(release_date)::VARCHAR AS "firstRelease", max(release_date)::VARCHAR AS "lastRelease",
      quantile_disc(release_date, ${COVERED})::VARCHAR AS "coveredUntil",
      count_if(id NOT IN (SELECT movie_id FROM cast_by_movie) AND
        id NOT IN (SELECT movie_id FROM directors_by_movie))::INTEGER AS "filmsWithoutCredits"
    FROM movies`);
  // The query's SQL selects exactly the fields of CatalogueFacts, in one row.
  return reader.getRowObjectsJS()[0] as unknown as CatalogueFacts;
}

export function qualityOf(
  log: QualityLog,
): Pick<EtlReport, 'files' | 'missing' | 'doubled' | 'dropped' | 'suspicious'> {
  const { files, missing, doubled, dropped, suspicious } = log;
  return { files, missing, doubled, dropped, suspicious };
}
