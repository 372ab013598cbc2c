import { sql } from 'kysely';
import { clustered, partOf, required } from './columns.ts';
import type { Migration } from './migration.ts';

/** What persons saw, rated and want to see. */
export const films: Migration = {
  name: '0002-films',
  async up(db, engine) {
    await db.schema
      .createTable('viewings')
      .addColumn('person_id', 'integer', partOf('persons'))
      .addColumn('film_id', 'integer', required)
      .addColumn('rating', 'smallint', (column) => column.check(sql`rating between 10 and 100`))
      .addColumn('at', 'bigint', required)
      .addPrimaryKeyConstraint('viewings_key', ['person_id', 'film_id'])
      .$call(clustered(engine))
      .execute();
    await db.schema
      .createTable('wishes')
      .addColumn('person_id', 'integer', partOf('persons'))
      .addColumn('film_id', 'integer', required)
      .addColumn('at', 'bigint', required)
      .addPrimaryKeyConstraint('wishes_key', ['person_id', 'film_id'])
      .$call(clustered(engine))
      .execute();
  },
};
