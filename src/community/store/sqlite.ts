import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import type { Engine, Sleep } from './engine.ts';
import { patiently } from './patience.ts';
import type { Schema } from './schema.ts';
import { WritingDialect } from './sqlite-driver.ts';
import { keepStatements } from './statements.ts';

/** A file that SQLite keeps. */
export interface SqliteFile {
  readonly file: string;
  /** Encrypts it; undefined: it is as readable as any file. */
  readonly key: string | undefined;
}

/** How long SQLite itself waits, with the whole bot, where a reader meets another process's housekeeping. */
const BUSY_MS = 5;

/** Kibibytes of pages that each connection keeps. */
const CACHE_KB = 4000;

/** Pages of the log after which it is put back into the file: some 4 MB. */
const CHECKPOINT_PAGES = 1000;

/** Opens the file, made first where it is missing; nobody else on the machine may read it. */
export async function openSqlite(at: SqliteFile, sleep: Sleep): Promise<Engine> {
  mkdirSync(dirname(at.file), { recursive: true });
  closeSync(openSync(at.file, 'a', 0o600));
  const writer = keepStatements(await patiently(() => connect(at), sleep));
  const reader = keepStatements(await patiently(() => connect(at), sleep));
  const engine = {
    name: 'sqlite' as const,
    reader: new Kysely<Schema>({ dialect: new SqliteDialect({ database: reader }) }),
    writer: new Kysely<Schema>({ dialect: new WritingDialect(writer, sleep) }),
  };
  return {
    ...engine,
    async close() {
      reader.close();
      writer.close();
    },
  };
}

/** A connection that waits for the disk before it says that something is kept. */
export function connect({ file, key }: SqliteFile): Database.Database {
  const options = {
    timeout: BUSY_MS,
    ...(key !== undefined && { encryptionCipher: 'aes256cbc', encryptionKey: key }),
  };
  const database = new Database(file, options);
  try {
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      `cache_size = -${CACHE_KB}`,
      `wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
    ]) {
      database.pragma(pragma);
    }
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}
