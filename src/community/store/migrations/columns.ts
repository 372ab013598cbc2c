import {
  type ColumnDefinitionBuilder,
  type CreateTableBuilder,
  type RawBuilder,
  sql,
} from 'kysely';
import type { EngineName } from '../engine.ts';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

export const required: Column = (column) => column.notNull();

/** A number that the engine makes, and never gives twice: what was forgotten must not become somebody else's. */
export const madeId =
  (engine: EngineName): Column =>
  (column) =>
    engine === 'sqlite'
      ? column.primaryKey().autoIncrement()
      : column.primaryKey().generatedAlwaysAsIdentity();

/** A row of another table, with which this one goes. */
export const partOf =
  (table: string): Column =>
  (column) =>
    column.notNull().references(`${table}.id`).onDelete('cascade');

/** Keeps the rows of a table where their primary key is, so that those of one person or place lie together. */
export const clustered =
  (engine: EngineName) =>
  <T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C> =>
    engine === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;

export const zero: RawBuilder<number> = sql.lit(0);
export const one: RawBuilder<number> = sql.lit(1);
