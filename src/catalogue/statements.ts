import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { LRUCache } from 'lru-cache';
import { INTEGER, LIST, listValue } from './duckdb.ts';
import type { Params, Query } from './query.ts';

/** Filters make a query of their own of each of their combinations; the ones asked lately are kept. */
const KEPT = 64;

/** The queries of one connection, each prepared once while it is asked now and then. It runs one at a time: see `createPool`. */
export interface Statements {
  /** Every row of the answer. @throws ZodError when one isn't what the query says */
  rows<P extends Params, R>(query: Query<P, R>, params: P): Promise<R[]>;
}

/** A row arrives as one JSON text: a result then holds one native vector, not one for each column. */
export function createStatements(connection: DuckDBConnection): Statements {
  const statements = new LRUCache<string, DuckDBPreparedStatement>({
    max: KEPT,
    dispose: (statement) => statement.destroySync(),
  });

  async function prepare(sql: string): Promise<DuckDBPreparedStatement> {
    const known = statements.get(sql);
    if (known) return known;
    // Kept only once it is there: a fault that passes must not be remembered.
    const statement = await connection.prepare(
      `SELECT to_json(answer)::VARCHAR FROM (${sql}) AS answer`,
    );
    statements.set(sql, statement);
    return statement;
  }

  return {
    async rows<P extends Params, R>({ row, sql }: Query<P, R>, params: P): Promise<R[]> {
      const statement = await prepare(sql);
      const given = Object.entries(params);
      statement.bind(
        Object.fromEntries(
          given.map(([name, value]) => [
            name,
            typeof value === 'object' ? listValue(value) : value,
          ]),
        ),
        // A list of nothing doesn't tell by itself what it is one of.
        Object.fromEntries(
          given.flatMap(([name, value]) =>
            typeof value === 'object' && value.length === 0 ? [[name, LIST(INTEGER)]] : [],
          ),
        ),
      );
      const rows = (await statement.runAndReadAll()).getRowsJS();
      return rows.map(([json]) => row.parse(JSON.parse(String(json))));
    },
  };
}
