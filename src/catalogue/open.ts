import { resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { DataError } from '../core/errors.ts';
import { missingTable, silentCatalogue } from '../wording/catalogue.ts';
import { REQUIRED_TABLES } from './contract.ts';
import { DuckDBInstance } from './duckdb.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { lockedTo, parquetFile } from './parquet-file.ts';
import { createPool } from './pool.ts';
import { defineQuery, type Params, type Query } from './query.ts';
import { verify } from './verify.ts';

/** The clean catalogue, asked with typed queries. */
export interface Catalogue {
  /** Changes whenever the inputs of the ETL or what it makes of them change. */
  readonly version: string;
  /** ISO date: up to when films are known. */
  readonly coveredUntil: string;
  /** Every row of the answer. */
  all<P extends Params, R>(query: Query<P, R>, params: P): Promise<R[]>;
  /** The first row, or undefined when there is none. */
  first<P extends Params, R>(query: Query<P, R>, params: P): Promise<R | undefined>;
  /**
   * Asks it something small now.
   * @param deadline milliseconds
   * @throws DataError when it doesn't answer in time, or one of its files is damaged
   */
  check(deadline: number): Promise<void>;
  /** Resolves once every file has been compared with its checksum; rejects with DataError at the first damaged one. */
  readonly intact: Promise<void>;
  /** Waits for the queries that run; later ones fail. */
  close(): Promise<void>;
}

export interface CatalogueOptions {
  /** DuckDB's `memory_limit`, e.g. "128MB". */
  readonly memoryLimit: string;
  /** How many queries run at once, each in one thread: what they do is too short to be shared. */
  readonly threads: number;
  /** Milliseconds that opening may take to compare files with their checksums; the rest follows while it is asked. */
  readonly verifyBudget?: number;
}

const VERIFY_BUDGET = 150;

const anyFilm = defineQuery<Record<never, never>, unknown>(
  z.object({ id: z.number() }),
  'SELECT id::INTEGER AS id FROM movies LIMIT 1',
);

/**
 * Opens the Parquet files of a folder that the ETL wrote, locked down: nothing outside the folder can be
 * read, nothing written, no extension loaded, no setting changed.
 * @throws DataError when the folder holds no catalogue, one of other code, or one that lacks or has damaged files
 */
export async function openCatalogue(dir: string, options: CatalogueOptions): Promise<Catalogue> {
  const folder = resolve(dir);
  const { version, coveredUntil, files } = await readManifest(folder);
  requireTables(folder, files);
  const verification = await verify(folder, files, options.verifyBudget ?? VERIFY_BUDGET);
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: options.memoryLimit,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await createViews(connection, folder, files);
  await connection.run('SET GLOBAL parquet_metadata_cache = true');
  for (const sql of lockedTo(folder)) await connection.run(sql);
  const others = Array.from({ length: options.threads - 1 }, () => instance.connect());
  const pool = createPool([connection, ...(await Promise.all(others))]);
  let damage: unknown;
  verification.rest.catch((error) => {
    damage = error;
  });
  return {
    version,
    coveredUntil,
    all: (query, params) => pool.rows(query, params),
    first: async (query, params) => (await pool.rows(query, params))[0],
    intact: verification.rest,
    async check(deadline) {
      if (damage) throw damage;
      if (!(await inTime(pool.rows(anyFilm, {}), deadline))) {
        throw new DataError(silentCatalogue(folder), { file: folder });
      }
    },
    close: async () => {
      await Promise.all([verification.stop(), pool.close()]);
      instance.closeSync();
    },
  };
}

function requireTables(folder: string, files: Manifest['files']): void {
  for (const table of REQUIRED_TABLES) {
    if (!files[`${table}.parquet`]) {
      throw new DataError(missingTable(folder, table), { file: `${table}.parquet` });
    }
  }
}

/** Each Parquet file is a view of its name. */
async function createViews(
  connection: DuckDBConnection,
  folder: string,
  files: Manifest['files'],
): Promise<void> {
  for (const file of Object.keys(files)) {
    const [name, extension] = file.split('.');
    if (extension !== 'parquet' || name === undefined) continue;
    await connection.run(`CREATE VIEW "${name}" AS FROM ${parquetFile(folder, name)}`);
  }
}

/** @returns whether something came to its end within so many milliseconds */
async function inTime(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
