/** Counts up whenever what the ETL writes for the same inputs changes, so that no code reads the files of other code. */
export const SCHEMA = 3;
