import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableOptions } from '../sources/csv/table.ts';
import type { Connections } from './duckdb.ts';
import type { Inputs } from './inputs.ts';
import type { QualityLog } from './quality-log.ts';
import type { Shipped } from './shipped-files.ts';

/** What every stage gets. */
export interface StageContext {
  /** The staging folder: what the stages before wrote is there, and what this one writes goes there. */
  readonly dir: string;
  /** DuckDB with a view for each Parquet file of `dir`, under its name; it can't touch other folders. */
  readonly connection: DuckDBConnection;
  /** @param fraction how much of the stage is done, 0–1. */
  onProgress(fraction: number): void;
}

/** What the stages that read raw files get besides. */
export interface RawContext extends StageContext, Connections {
  readonly inputs: Inputs;
  readonly shipped: Shipped;
  readonly quality: QualityLog;
  readonly tables: TableOptions;
  readonly today: Date;
}
