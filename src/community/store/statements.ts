import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Database from 'libsql';
import { LRUCache } from 'lru-cache';

/** More than the texts that the services have: what is given goes as parameters. */
const STATEMENTS = 200;

/** A connection that knows whether a transaction is open. May be closed twice. */
export interface Connection extends SqliteDatabase {
  readonly inTransaction: boolean;
}

/**
 * A connection that prepares each text once. Kysely has every query prepared anew, and what that takes is only given
 * back when JavaScript collects its garbage, of which it knows nothing: hundreds of megabytes under load.
 */
export function keepStatements(database: Database.Database): Connection {
  const statements = new LRUCache<string, SqliteStatement>({
    max: STATEMENTS,
    memoMethod: (text) => statementOf(database, text),
  });
  return {
    prepare: (text) => statements.memo(text),
    get inTransaction() {
      return database.inTransaction;
    },
    close() {
      if (!database.open) return;
      statements.clear();
      try {
        // Whoever copies the file of a bot that was stopped has everything.
        database.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // On a disk that is full or gone it stays in the log beside it.
      }
      database.close();
    },
  };
}

function statementOf(database: Database.Database, text: string): SqliteStatement {
  const statement = database.prepare(text);
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(checked(parameters)),
    run: (parameters) => statement.run(checked(parameters)),
    iterate: (parameters) => statement.iterate(checked(parameters)),
  };
}

/** @throws TypeError for a boolean, by which the driver would end the process */
function checked(parameters: readonly unknown[]): readonly unknown[] {
  if (parameters.some((parameter) => typeof parameter === 'boolean')) {
    throw new TypeError('SQLite has no booleans');
  }
  return parameters;
}
