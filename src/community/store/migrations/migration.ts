import type { Kysely } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';

/**
 * A step of the schema. Steps that were released are never changed, only followed by others: a store anywhere may have
 * stopped at any of them. They use the schema builder and SQL, never the types of today's tables.
 */
export interface Migration {
  readonly name: string;
  up(db: Kysely<Schema>, engine: EngineName): Promise<void>;
}
