import type { Migration } from './migration.ts';

/** The films of a place by how many there saw them: a large one has tens of thousands, of which few are looked at. */
export const mostSeen: Migration = {
  name: '0009-most-seen',
  async up(db) {
    await db.schema
      .createIndex('place_films_most_seen')
      .on('place_films')
      .columns(['place_id', 'seen desc', 'film_id'])
      .execute();
  },
};
