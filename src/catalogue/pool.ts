import type { DuckDBConnection } from '@duckdb/node-api';
import { collectGarbage } from './collect-garbage.ts';
import { createStatements, type Statements } from './statements.ts';

/** Results hold about 1 MB of native memory each until they are collected. */
const QUERIES_PER_COLLECTION = 25;

/** Several connections to one database, and queries that wait their turn. */
export interface Pool extends Statements {
  /** Lets what runs and waits come to its end, takes nothing new, and closes the connections. */
  close(): Promise<void>;
}

/**
 * Gives each query the next connection that is free. A connection runs one query at a time: a second one would
 * wait inside DuckDB and hold a thread of Node's pool meanwhile.
 */
export function createPool(connections: readonly DuckDBConnection[]): Pool {
  const free = connections.map(createStatements);
  const waiting: ((statements: Statements) => void)[] = [];
  let closed = false;
  let run = 0;

  const take = async (): Promise<Statements> =>
    free.pop() ?? new Promise((resolve) => waiting.push(resolve));

  function giveBack(statements: Statements): void {
    const next = waiting.shift();
    if (next) next(statements);
    else free.push(statements);
  }

  return {
    async rows(query, params) {
      if (closed) throw new Error('The catalogue is closed.');
      const statements = await take();
      try {
        return await statements.rows(query, params);
      } finally {
        giveBack(statements);
        run += 1;
        if (run % QUERIES_PER_COLLECTION === 0) collectGarbage();
      }
    },
    // DuckDB crashes, or waits for itself for ever, when a connection is closed under a query.
    async close() {
      if (closed) return;
      closed = true;
      await Promise.all(connections.map(take));
      for (const connection of connections) connection.closeSync();
    },
  };
}
