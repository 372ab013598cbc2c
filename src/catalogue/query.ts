import type { z } from 'zod';

/** What a named parameter of a query can be. */
export type Param = string | number | readonly number[];
export type Params = Readonly<Record<string, Param>>;

/** One question to the catalogue. The SQL never holds a user's text: values come in as `$name` parameters. */
export interface Query<P extends Params, R> {
  /** What each row of the answer is: rows that are anything else are refused. */
  readonly row: z.ZodType<R>;
  readonly sql: string;
  /** Only for the types; never set. */
  readonly types?: (params: P) => void;
}

/**
 * A query over the views that are named like the Parquet files (`movies`, `cast_by_movie`…). It selects the fields of
 * its row, cast to INTEGER, DOUBLE, VARCHAR or BOOLEAN (or lists of them), so that they arrive as plain values.
 */
export const defineQuery = <P extends Params, R>(row: z.ZodType<R>, sql: string): Query<P, R> => ({
  row,
  sql,
});
