import { clustered, madeId, one, partOf, required, zero } from './columns.ts';
import type { Migration } from './migration.ts';

/** Persons, the accounts that they are, places, and who uses the bot where. */
export const people: Migration = {
  name: '0001-people',
  async up(db, engine) {
    await db.schema
      .createTable('persons')
      .addColumn('id', 'integer', madeId(engine))
      .addColumn('since', 'bigint', required)
      .addColumn('sharing', 'smallint', (column) => column.notNull().defaultTo(zero))
      .addColumn('in_groups', 'smallint', (column) => column.notNull().defaultTo(one))
      .execute();
    await db.schema
      .createTable('identities')
      .addColumn('key', 'text', (column) => column.notNull().primaryKey())
      .addColumn('person_id', 'integer', partOf('persons'))
      .addColumn('platform', 'text', required)
      .addColumn('name', 'text')
      .addColumn('handle', 'text')
      .addUniqueConstraint('identities_of_person', ['person_id', 'platform'])
      .execute();
    await db.schema
      .createTable('places')
      .addColumn('id', 'integer', madeId(engine))
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('left_at', 'bigint')
      .execute();
    await db.schema
      .createTable('members')
      .addColumn('place_id', 'integer', partOf('places'))
      .addColumn('person_id', 'integer', partOf('persons'))
      .addColumn('since', 'bigint', required)
      .addPrimaryKeyConstraint('members_key', ['place_id', 'person_id'])
      .$call(clustered(engine))
      .execute();
    await db.schema.createIndex('members_by_person').on('members').column('person_id').execute();
  },
};
