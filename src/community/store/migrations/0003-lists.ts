import { clustered, madeId, partOf, required } from './columns.ts';
import type { Migration } from './migration.ts';

/** The lists that places share. */
export const lists: Migration = {
  name: '0003-lists',
  async up(db, engine) {
    await db.schema
      .createTable('lists')
      .addColumn('id', 'integer', madeId(engine))
      .addColumn('place_id', 'integer', partOf('places'))
      .addColumn('key', 'text', required)
      .addColumn('name', 'text', required)
      .addUniqueConstraint('lists_of_place', ['place_id', 'key'])
      .execute();
    await db.schema
      .createTable('list_films')
      .addColumn('list_id', 'integer', partOf('lists'))
      .addColumn('film_id', 'integer', required)
      .addColumn('at', 'bigint', required)
      .addColumn('added_by', 'integer', (column) =>
        column.references('persons.id').onDelete('set null'),
      )
      .addPrimaryKeyConstraint('list_films_key', ['list_id', 'film_id'])
      .$call(clustered(engine))
      .execute();
    await db.schema
      .createIndex('list_films_by_person')
      .on('list_films')
      .column('added_by')
      .execute();
  },
};
