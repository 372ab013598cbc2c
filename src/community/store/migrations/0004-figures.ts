import { sql } from 'kysely';
import { clustered, partOf, required, zero } from './columns.ts';
import type { Migration } from './migration.ts';

/** What persons and places add up to, counted from what is there. */
export const figures: Migration = {
  name: '0004-figures',
  async up(db, engine) {
    for (const column of ['rated', 'rating_sum']) {
      await db.schema
        .alterTable('persons')
        .addColumn(column, 'integer', (definition) => definition.notNull().defaultTo(zero))
        .execute();
    }
    await sql`
      update persons set
        rated = (select count(rating) from viewings where person_id = persons.id),
        rating_sum = (select coalesce(sum(rating), 0) from viewings where person_id = persons.id)
    `.execute(db);
    await db.schema
      .createTable('place_films')
      .addColumn('place_id', 'integer', partOf('places'))
      .addColumn('film_id', 'integer', required)
      .addColumn('seen', 'integer', required)
      .addColumn('rated', 'integer', required)
      .addColumn('sum', 'bigint', required)
      .addColumn('squares', 'bigint', required)
      .addPrimaryKeyConstraint('place_films_key', ['place_id', 'film_id'])
      .$call(clustered(engine))
      .execute();
    await sql`
      insert into place_films (place_id, film_id, seen, rated, sum, squares)
      select m.place_id, v.film_id, count(*), count(v.rating), coalesce(sum(v.rating), 0),
        coalesce(sum(v.rating * v.rating), 0)
      from members m
      join persons p on p.id = m.person_id and p.in_groups = 1
      join viewings v on v.person_id = m.person_id
      group by m.place_id, v.film_id
    `.execute(db);
  },
};
