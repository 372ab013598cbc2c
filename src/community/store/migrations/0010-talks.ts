import { clustered, required } from './columns.ts';
import type { Migration } from './migration.ts';

/** What is being talked about, for half an hour, where several processes answer. */
export const talks: Migration = {
  name: '0010-talks',
  async up(db, engine) {
    await db.schema
      .createTable('talks')
      .addColumn('key', 'text', (column) => column.notNull().primaryKey())
      .addColumn('person', 'text')
      .addColumn('said', 'text', required)
      .addColumn('until', 'bigint', required)
      .$call(clustered(engine))
      .execute();
    await db.schema.createIndex('talks_of_person').on('talks').column('person').execute();
    await db.schema.createIndex('talks_by_end').on('talks').column('until').execute();
  },
};
