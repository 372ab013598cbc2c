import { clustered, madeId, partOf, required, zero } from './columns.ts';
import type { Migration } from './migration.ts';

/** Film nights: what is proposed, vetoed and voted, the polls that ask it, and what is to be done when. */
export const nights: Migration = {
  name: '0007-nights',
  async up(db, engine) {
    const leavable = (table: string) =>
      ((column) => column.references(`${table}.id`).onDelete('set null')) as ReturnType<
        typeof partOf
      >;
    await db.schema.alterTable('places').addColumn('zone', 'text').execute();
    await db.schema
      .createTable('nights')
      .addColumn('id', 'integer', madeId(engine))
      .addColumn('place_id', 'integer', partOf('places'))
      .addColumn('channel', 'text')
      .addColumn('opener_id', 'integer', leavable('persons'))
      .addColumn('at', 'bigint', required)
      .addColumn('state', 'text', required)
      .addColumn('round', 'smallint', (column) => column.notNull().defaultTo(zero))
      .addColumn('closes_at', 'bigint', required)
      .addColumn('winner_id', 'integer')
      .execute();
    await db.schema
      .createIndex('nights_of_place')
      .on('nights')
      .columns(['place_id', 'at'])
      .execute();
    await db.schema.createIndex('nights_by_opener').on('nights').column('opener_id').execute();
    await db.schema
      .createTable('nominations')
      .addColumn('id', 'integer', madeId(engine))
      .addColumn('night_id', 'integer', partOf('nights'))
      .addColumn('film_id', 'integer', required)
      .addColumn('person_id', 'integer', leavable('persons'))
      .addColumn('own', 'smallint', required)
      .addColumn('vetoed', 'smallint', (column) => column.notNull().defaultTo(zero))
      .addColumn('round', 'smallint', (column) => column.notNull().defaultTo(zero))
      .addUniqueConstraint('nominations_of_night', ['night_id', 'film_id'])
      .execute();
    await db.schema
      .createIndex('nominations_by_person')
      .on('nominations')
      .column('person_id')
      .execute();
    await db.schema
      .createTable('vetoes')
      .addColumn('night_id', 'integer', partOf('nights'))
      .addColumn('person_id', 'integer', partOf('persons'))
      .addPrimaryKeyConstraint('vetoes_key', ['night_id', 'person_id'])
      .$call(clustered(engine))
      .execute();
    await db.schema.createIndex('vetoes_by_person').on('vetoes').column('person_id').execute();
    await db.schema
      .createTable('ballots')
      .addColumn('nomination_id', 'integer', partOf('nominations'))
      .addColumn('round', 'smallint', required)
      .addColumn('person_id', 'integer', leavable('persons'))
      .addColumn('polled', 'smallint', required)
      .addUniqueConstraint('ballots_key', ['nomination_id', 'round', 'person_id'])
      .execute();
    await db.schema.createIndex('ballots_by_person').on('ballots').column('person_id').execute();
    await db.schema
      .createTable('polls')
      .addColumn('ref', 'text', (column) => column.notNull().primaryKey())
      .addColumn('hangs', 'text', required)
      .addColumn('night_id', 'integer', partOf('nights'))
      .addColumn('round', 'smallint', required)
      .addColumn('open', 'smallint', required)
      .execute();
    await db.schema.createIndex('polls_of_night').on('polls').column('night_id').execute();
    await db.schema
      .createTable('jobs')
      .addColumn('night_id', 'integer', partOf('nights'))
      .addColumn('kind', 'text', required)
      .addColumn('platform', 'text', required)
      .addColumn('due', 'bigint', required)
      .addColumn('leased_until', 'bigint', (column) => column.notNull().defaultTo(zero))
      .addColumn('holder', 'text')
      .addColumn('begun', 'smallint', (column) => column.notNull().defaultTo(zero))
      .addColumn('attempts', 'smallint', (column) => column.notNull().defaultTo(zero))
      .addPrimaryKeyConstraint('jobs_key', ['night_id', 'kind'])
      .$call(clustered(engine))
      .execute();
    await db.schema.createIndex('jobs_by_due').on('jobs').columns(['platform', 'due']).execute();
  },
};
