import { partOf, required } from './columns.ts';
import type { Migration } from './migration.ts';

/** What lasts from one press to the next: imports not yet confirmed, and codes that link two accounts. */
export const stepsBetween: Migration = {
  name: '0005-steps-between',
  async up(db) {
    await db.schema
      .createTable('pending_imports')
      .addColumn('person_id', 'integer', (column) => partOf('persons')(column).primaryKey())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('films', 'text', required)
      .addColumn('until', 'bigint', required)
      .execute();
    await db.schema
      .createTable('link_codes')
      .addColumn('person_id', 'integer', (column) => partOf('persons')(column).primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('until', 'bigint', required)
      .execute();
  },
};
