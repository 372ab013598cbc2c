import { type Kysely, sql } from 'kysely';
import type { EngineName } from './engine.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import type { Schema } from './schema.ts';

/** Any number that nothing else in the database locks by. */
const LOCK = 2_010_417_239;

/** The store was written by a version of the bot that is newer than this one. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}

/**
 * Brings a database to the schema of today, whatever step it is at, as a whole or not at all. Processes that start at
 * once do it one after the other: on SQLite a transaction that writes is a lock, PostgreSQL is asked for one.
 * @throws NewerSchemaError when it is at a step that this program doesn't know
 */
export async function migrate(
  db: Kysely<Schema>,
  engine: EngineName,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    await sql`create table if not exists schema_steps (name text not null primary key)`.execute(tx);
    const { rows } = await sql<{ name: string }>`select name from schema_steps`.execute(tx);
    const done = new Set(rows.map(({ name }) => name));
    const unknown = [...done].find((name) => !migrations.some((step) => step.name === name));
    if (unknown !== undefined) throw new NewerSchemaError(unknown);
    for (const { name, up } of migrations) {
      if (done.has(name)) continue;
      await up(tx, engine);
      await sql`insert into schema_steps (name) values (${name})`.execute(tx);
    }
  });
}
