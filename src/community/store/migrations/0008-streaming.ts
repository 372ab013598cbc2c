import { clustered, partOf, required } from './columns.ts';
import type { Migration } from './migration.ts';

/** In which country, and with which services, places and persons watch films. */
export const streaming: Migration = {
  name: '0008-streaming',
  async up(db, engine) {
    await db.schema
      .createTable('place_streaming')
      .addColumn('place_id', 'integer', partOf('places'))
      .addColumn('region', 'text')
      .addColumn('services', 'text', required)
      .addPrimaryKeyConstraint('place_streaming_key', ['place_id'])
      .$call(clustered(engine))
      .execute();
    await db.schema
      .createTable('person_streaming')
      .addColumn('person_id', 'integer', partOf('persons'))
      .addColumn('region', 'text')
      .addColumn('services', 'text', required)
      .addPrimaryKeyConstraint('person_streaming_key', ['person_id'])
      .$call(clustered(engine))
      .execute();
  },
};
