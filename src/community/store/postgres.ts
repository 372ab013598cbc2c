import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';

/** Connections of one process; several share the server's, which are a hundred unless told otherwise. */
const CONNECTIONS = 8;
const CONNECT_MS = 3000;
/** After that a server is as good as gone. */
const QUERY_MS = 10_000;
/** How long a connection that nothing needs stays. */
const IDLE_MS = 60_000;

/** Types that hold whole numbers which JavaScript can hold too: int8 (instants, counts) and numeric (sums of them). */
const NUMBERS: ReadonlySet<number> = new Set([20, 1700]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    NUMBERS.has(oid)
      ? Number
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** Opens nothing yet: connections are made when they are needed. */
export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'butaca',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    query_timeout: QUERY_MS,
    idle_in_transaction_session_timeout: QUERY_MS,
    keepAlive: true,
    types,
  });
  // A connection that breaks fails the query that uses it, and leaves the pool; that is all there is to do about it.
  // Without these, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { name: 'postgres', reader: db, writer: db, close: () => db.destroy() };
}
