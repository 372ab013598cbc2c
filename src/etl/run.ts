import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumFolder } from '../catalogue/checksums.ts';
import { CONTRACT } from '../catalogue/contract.ts';
import { REPORT_FILE, writeManifest } from '../catalogue/manifest.ts';
import { readFacts } from './catalogue-facts.ts';
import { catalogueVersion } from './catalogue-version.ts';
import { DEMO } from './default-folders.ts';
import { withDuckDB } from './duckdb.ts';
import { InputLedger } from './input-ledger.ts';
import { findInputs, type Inputs } from './inputs.ts';
import { QualityLog } from './quality-log.ts';
import type { EtlReport, StageTime } from './report.ts';
import { findShipped, type Shipped } from './shipped-files.ts';
import { STAGES, type Stage } from './stages.ts';
import { asDataError } from './staging/faults.ts';
import { createStaging } from './staging/staging.ts';
import { guardFromDemo, realTarget } from './staging/target.ts';

/** No record of the real files comes near; one that does has lost a quote. */
const MAX_RECORD_BYTES = 16 * 2 ** 20;

export interface EtlProgress {
  readonly stage: string;
  /** How much of the stage is done, 0–1. */
  readonly fraction: number;
}

export interface EtlOptions {
  /** The folder with the raw CSV files. */
  readonly raw: string;
  /** The folder of what was downloaded from TMDB; where it is left out, that within `raw`. */
  readonly tmdb?: string;
  /** The catalogue's folder; replaced as a whole once everything has gone well. */
  readonly out: string;
  /** The folder of the files that ship with the project: see `shipped-files.ts`. */
  readonly shipped: string;
  readonly clock: () => Date;
  readonly onProgress?: (progress: EtlProgress) => void;
  readonly stages?: readonly Stage[];
  /** The longest record that is still believed, in bytes. */
  readonly maxRecordBytes?: number;
}

/**
 * Makes the catalogue from the raw files: see docs/parquet.md for what it writes.
 *
 * @returns the report, as it stands in `report.json`.
 * @throws DataError, a Spanish line, for bad input or a folder or disk that can't be written; the catalogue that was
 *   there before is then as it was.
 */
export async function runEtl(options: EtlOptions): Promise<EtlReport> {
  const inputs = await findInputs(options.raw, options.tmdb);
  const shipped = await findShipped(options.shipped);
  const demo = (await realTarget(options.raw)) === (await realTarget(DEMO));
  if (demo) await guardFromDemo(await realTarget(options.out));
  const staging = await createStaging(options.out, [options.raw]);
  try {
    const report = await build({ ...options, demo }, inputs, shipped, staging.dir);
    await staging.commit();
    return report;
  } catch (error) {
    await staging.discard();
    throw asDataError(error, options.out);
  }
}

async function build(
  options: EtlOptions & { readonly demo: boolean },
  inputs: Inputs,
  shipped: Shipped,
  dir: string,
): Promise<EtlReport> {
  const { clock, onProgress = () => {}, stages = STAGES } = options;
  const ledger = new InputLedger();
  const quality = new QualityLog();
  const times: StageTime[] = [];
  for (const { name, sources, run } of stages) {
    const report = (fraction: number): void => onProgress({ stage: name, fraction });
    const tables = {
      readBytes: ledger.reader(sources?.(inputs, shipped) ?? [], report),
      maxRecordBytes: options.maxRecordBytes ?? MAX_RECORD_BYTES,
    };
    const start = clock();
    const context = { dir, onProgress: report, inputs, shipped, quality, tables, today: start };
    report(0);
    await withDuckDB(dir, (connections) => run({ ...connections, ...context }));
    report(1);
    times.push({ name, ms: clock().getTime() - start.getTime() });
  }
  const facts = await withDuckDB(dir, ({ connection }) => readFacts(connection));
  const files = await checksumFolder(dir);
  const read = ledger.files();
  const version = catalogueVersion(read, files);
  const etlReport: EtlReport = {
    version,
    generated: clock().toISOString().slice(0, 10),
    ...facts,
    stages: times,
    inputs: read,
    ...quality.report(),
  };
  await writeFile(join(dir, REPORT_FILE), `${JSON.stringify(etlReport, null, 1)}\n`);
  await writeManifest(dir, { contract: CONTRACT, version, demo: options.demo, ...facts, files });
  return etlReport;
}
