import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely';
import type { Sleep } from './engine.ts';
import { isBusy } from './failures.ts';
import type { Connection } from './statements.ts';

/** How long a transaction waits for another process's to end, and how long between two looks. */
const PATIENCE_MS = 5000;
const LOOK_MS = 4;

/** Kysely's dialect, whose transactions take the right to write when they begin. */
export class WritingDialect extends SqliteDialect {
  readonly #database: Connection;
  readonly #sleep: Sleep;

  constructor(database: Connection, sleep: Sleep) {
    super({ database });
    this.#database = database;
    this.#sleep = sleep;
  }

  override createDriver(): SqliteDriver {
    return new WritingDriver(this.#database, this.#sleep);
  }
}

/**
 * Waits for other processes without holding up this one: the client is synchronous, and SQLite's own waiting would
 * have the whole bot stand still.
 */
class WritingDriver extends SqliteDriver {
  readonly #database: Connection;
  readonly #sleep: Sleep;

  constructor(database: Connection, sleep: Sleep) {
    super({ database });
    this.#database = database;
    this.#sleep = sleep;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let waited = 0; ; waited += LOOK_MS) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (!isBusy(error) || waited >= PATIENCE_MS) throw error;
      }
      await this.#sleep(LOOK_MS);
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk rolls it back by itself.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}
