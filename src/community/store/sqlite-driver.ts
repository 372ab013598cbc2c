import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely';
import type { Sleep } from './engine.ts';
import { patiently } from './patience.ts';
import type { Connection } from './statements.ts';

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

class WritingDriver extends SqliteDriver {
  readonly #database: Connection;
  readonly #sleep: Sleep;

  constructor(database: Connection, sleep: Sleep) {
    super({ database });
    this.#database = database;
    this.#sleep = sleep;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await patiently(
      () => connection.executeQuery(CompiledQuery.raw('begin immediate')),
      this.#sleep,
    );
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk rolls it back by itself.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}
