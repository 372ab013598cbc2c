import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { StoreLocation } from '../../../src/community/open.ts';
import type { EngineName } from '../../../src/community/store/engine.ts';
import { STORES, temporaryFolder } from '../temporary-folder.ts';

/** An engine that the community is kept on. */
export interface TestEngine {
  readonly name: EngineName;
  /** An empty store for one test. */
  location(): Promise<StoreLocation>;
}

/** The reference that the others are held against. */
export const SQLITE: TestEngine = {
  name: 'sqlite',
  location: async () => ({
    file: join(await temporaryFolder(STORES), 'comunidad.sqlite'),
    key: undefined,
  }),
};

const server = inject('postgres');
const others: readonly TestEngine[] =
  server === undefined ? [] : [{ name: 'postgres', location: () => newDatabase(server) }];

/** For what must be so on each engine: that of the project which runs the file; `processes` has PostgreSQL, all others SQLite. */
export const ENGINES: readonly TestEngine[] = others.length > 0 ? others : [SQLITE];

/** For files that only `processes` runs: each engine that there is here. */
export const EVERY_ENGINE: readonly TestEngine[] = [SQLITE, ...others];

/** An empty database of a server, for one test. */
async function newDatabase(at: string): Promise<StoreLocation> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await command(at, `create database ${name}`);
  onTestFinished(() => command(at, `drop database ${name} with (force)`));
  return { url: new URL(`/${name}`, at).href };
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
