/** What a named parameter of a query can be. */
export type Param = string | number | readonly number[];
export type Params = Readonly<Record<string, Param>>;

/**
 * One question to the catalogue. The SQL never holds a user's text: values come in as `$name` parameters.
 * The columns that it selects must be exactly the fields of `R`, cast to INTEGER, DOUBLE, VARCHAR or BOOLEAN
 * (or lists of them), so that rows arrive as plain JavaScript values.
 */
export interface Query<P extends Params, R> {
  readonly sql: string;
  /** Only for the types; never set. */
  readonly types?: (params: P) => R;
}

/** A query over the views that are named like the Parquet files (`movies`, `cast_by_movie`…). */
export const defineQuery = <P extends Params, R>(sql: string): Query<P, R> => ({ sql });
