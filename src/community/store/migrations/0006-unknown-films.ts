import { clustered, partOf, required } from './columns.ts';
import type { Migration } from './migration.ts';

/** Films that persons, asked for their tastes, said they haven't seen: so that nobody is asked twice. */
export const unknownFilms: Migration = {
  name: '0006-unknown-films',
  async up(db, engine) {
    await db.schema
      .createTable('unknown_films')
      .addColumn('person_id', 'integer', partOf('persons'))
      .addColumn('film_id', 'integer', required)
      .addColumn('at', 'bigint', required)
      .addPrimaryKeyConstraint('unknown_films_key', ['person_id', 'film_id'])
      .$call(clustered(engine))
      .execute();
  },
};
