import { ENTRIES_MAX } from '../community.ts';
import type { Places } from '../places.ts';
import type { ServiceContext } from './context.ts';
import { cancelNights, moveNights } from './nights/nights-of-place.ts';
import { toPerson } from './people.ts';
import { platformOf } from './person-rows.ts';
import { findPlace, takeKnownPlace } from './place-rows.ts';

/** How long what is kept of a place stays after the bot has left it: 30 days. */
export const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export const createPlaces = ({ store, now }: ServiceContext): Places => ({
  members: (key) =>
    store.read(async (tables) => {
      const place = await findPlace(tables, key);
      if (!place) return [];
      const rows = await tables.db
        .selectFrom('members as m')
        .innerJoin('persons as p', 'p.id', 'm.person_id')
        .innerJoin('identities as i', (join) =>
          join.onRef('i.person_id', '=', 'm.person_id').on('i.platform', '=', platformOf(key)),
        )
        .select(['i.key', 'i.name', 'i.handle'])
        .where('m.place_id', '=', place.id)
        .where('p.in_groups', '=', 1)
        .orderBy('i.name')
        .orderBy('i.key')
        .limit(ENTRIES_MAX)
        .execute();
      return rows.map(toPerson);
    }),

  async left(key) {
    await store.write(async (tables) => {
      const place = await takeKnownPlace(tables, key);
      if (place?.left_at !== null) return;
      await tables.db
        .updateTable('places')
        .set({ left_at: now() })
        .where('id', '=', place.id)
        .execute();
      await cancelNights(tables, place.id);
    });
  },

  async moved(from, to) {
    await store.write(async (tables) => {
      const [old, known] = [await takeKnownPlace(tables, from), await findPlace(tables, to)];
      if (!old) return;
      // Where people have used the bot by the new key first, the old one is a place that the bot has left.
      const change = known ? { left_at: now() } : { key: to };
      await tables.db.updateTable('places').set(change).where('id', '=', old.id).execute();
      await moveNights(tables, old.id, known?.id ?? old.id);
    });
  },

  purge: () =>
    store.write(async ({ db }) => {
      await db.deleteFrom('pending_imports').where('until', '<=', now()).execute();
      await db.deleteFrom('link_codes').where('until', '<=', now()).execute();
      // Of places where the bot never speaks first.
      await db
        .deleteFrom('jobs')
        .where('due', '<=', now() - KEPT_MS)
        .execute();
      await db.deleteFrom('talks').where('until', '<=', now()).execute();
      await db
        .deleteFrom('nights')
        .where('state', '=', 'cancelled')
        .where('at', '<=', now() - KEPT_MS)
        .execute();
      const gone = await db
        .deleteFrom('places')
        .where('left_at', '<=', now() - KEPT_MS)
        .returning('id')
        .execute();
      return gone.length;
    }),
});
