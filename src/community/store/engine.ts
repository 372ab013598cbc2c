import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export type EngineName = 'sqlite' | 'postgres';

/** A database that is open. */
export interface Engine {
  readonly name: EngineName;
  /** For what only reads: never waits for who writes. */
  readonly reader: Kysely<Schema>;
  /** For transactions that write. */
  readonly writer: Kysely<Schema>;
  close(): Promise<void>;
}

/** The tables as one piece of work sees them. */
export interface Tables {
  readonly engine: EngineName;
  readonly db: Kysely<Schema>;
}

/** Resolves after so many milliseconds. */
export type Sleep = (ms: number) => Promise<void>;
