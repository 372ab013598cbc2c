import { createRequire } from 'node:module';

/**
 * DuckDB's library. Required, for of what is imported Node reads each of the 180 files twice, once to see what they
 * export: that took a tenth of a second of every start.
 */
const duckdb: typeof import('@duckdb/node-api') = createRequire(import.meta.url)(
  '@duckdb/node-api',
);

export const { DuckDBInstance, INTEGER, LIST, listValue } = duckdb;
