import { type DuckDBConnection, type DuckDBPreparedStatement, listValue } from '@duckdb/node-api';
import { collectGarbage } from './collect-garbage.ts';
import type { Params, Query } from './query.ts';

/** Results hold about 1 MB of native memory each until they are collected. */
const QUERIES_PER_COLLECTION = 25;

/**
 * Queries as prepared statements: each is prepared once and runs one at a time, because a statement holds its
 * bound values while it runs. A row arrives as one JSON text: a result then holds one native vector, not one
 * for each column.
 */
export function createStatements(connection: DuckDBConnection) {
  const statements = new Map<string, Promise<DuckDBPreparedStatement>>();
  const turns = new Map<string, Promise<unknown>>();
  let run = 0;

  function prepare(sql: string): Promise<DuckDBPreparedStatement> {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(`SELECT to_json(answer)::VARCHAR FROM (${sql}) AS answer`);
    statements.set(sql, statement);
    return statement;
  }

  async function execute(sql: string, params: Params): Promise<unknown[]> {
    const statement = await prepare(sql);
    statement.bind(
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'object' ? listValue(value) : value,
        ]),
      ),
    );
    const rows = (await statement.runAndReadAll()).getRowsJS();
    run += 1;
    if (run % QUERIES_PER_COLLECTION === 0) collectGarbage();
    return rows.map(([row]) => JSON.parse(String(row)));
  }

  return {
    /** Every row of the answer. The query's SQL selects exactly the fields of `R`: see `Query`. */
    async rows<P extends Params, R>({ sql }: Query<P, R>, params: P): Promise<R[]> {
      const turn = (turns.get(sql) ?? Promise.resolve()).then(() => execute(sql, params));
      // The next in line goes on whatever becomes of this one, whose caller hears of it.
      turns.set(
        sql,
        turn.catch(() => undefined),
      );
      return (await turn) as R[];
    },
  };
}
