import { access, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import { DataError } from '../core/errors.ts';
import { createPool } from './pool.ts';
import type { Params, Query } from './query.ts';
import { SCHEMA } from './schema.ts';

/** The Parquet files that the bot's queries read; each is a view of the same name. */
export const TABLES = [
  'movies',
  'identifiers',
  'cast_by_movie',
  'cast_by_person',
  'directors_by_movie',
  'directors_by_person',
  'people',
  'genres',
  'countries',
  'similar',
  'similar_es',
] as const;

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
  /** Waits for the queries that run; later ones fail. */
  close(): Promise<void>;
}

export interface CatalogueOptions {
  /** DuckDB's `memory_limit`, e.g. "128MB". */
  readonly memoryLimit: string;
  /** How many queries run at once, each in one thread: what they do is too short to be shared. */
  readonly threads: number;
  /** Files that are read besides those of the bot's queries. */
  readonly moreTables?: readonly string[];
}

/**
 * Opens the Parquet files of a folder that the ETL wrote, locked down: nothing outside the folder can be
 * read, nothing written, no extension loaded, no setting changed.
 * @throws DataError when the folder lacks a file or was written by other code
 */
export async function openCatalogue(dir: string, options: CatalogueOptions): Promise<Catalogue> {
  const folder = resolve(dir);
  const tables = [...TABLES, ...(options.moreTables ?? [])];
  const { version, coveredUntil } = await readReport(folder);
  await Promise.all(tables.map((table) => requireFile(join(folder, `${table}.parquet`))));
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: options.memoryLimit,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  for (const table of tables) {
    const path = join(folder, `${table}.parquet`).replaceAll("'", "''");
    await connection.run(`CREATE VIEW "${table}" AS FROM read_parquet('${path}')`);
  }
  await connection.run('SET GLOBAL parquet_metadata_cache = true');
  await connection.run(`SET allowed_directories = ['${folder.replaceAll("'", "''")}/']`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  const others = Array.from({ length: options.threads - 1 }, () => instance.connect());
  const pool = createPool([connection, ...(await Promise.all(others))]);
  return {
    version,
    coveredUntil,
    all: (query, params) => pool.rows(query, params),
    first: async (query, params) => (await pool.rows(query, params))[0],
    close: async () => {
      await pool.close();
      instance.closeSync();
    },
  };
}

const REBUILD = 'Vuelve a crearlo con «npm run etl».';

async function requireFile(path: string): Promise<void> {
  try {
    await access(path);
  } catch (cause) {
    throw new DataError(`Al catálogo le falta ${path}. ${REBUILD}`, { cause, file: path });
  }
}

const Report = z.object({ schema: z.number().optional(), version: z.string().optional() });
const OwnReport = z.object({ version: z.string(), coveredUntil: z.iso.date() });

async function readReport(folder: string): Promise<z.infer<typeof OwnReport>> {
  const path = join(folder, 'report.json');
  try {
    const report: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (Report.parse(report).schema === SCHEMA) return OwnReport.parse(report);
  } catch (cause) {
    throw new DataError(`No pude leer ${path}. ${REBUILD}`, { cause, file: path });
  }
  throw new DataError(`El catálogo de ${folder} es de otra versión de Butaca. ${REBUILD}`, {
    file: folder,
  });
}
