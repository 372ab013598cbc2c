import { ENTRIES_MAX } from '../community.ts';
import type { Lists } from '../lists.ts';
import type { ServiceContext } from './context.ts';
import { countFilms, findList, listName, makeList } from './list-rows.ts';
import { toPerson } from './people.ts';
import { platformOf, takePerson } from './person-rows.ts';
import { takeKnownPlace, takePlace } from './place-rows.ts';

/** How many lists a place can have. */
export const LISTS_MAX = 100;

export const createLists = ({ store, now }: ServiceContext): Lists => ({
  add: (placeKey, name, film, by) =>
    store.write(async (tables) => {
      const person = await takePerson(tables, by, now());
      const place = await takePlace(tables, placeKey);
      const list = await makeList(tables, place.id, name, LISTS_MAX);
      if (!list) return 'tooMany';
      const values = { list_id: list.id, film_id: film, at: now(), added_by: person.id };
      const there = await tables.db
        .selectFrom('list_films')
        .select('film_id')
        .where('list_id', '=', list.id)
        .where('film_id', '=', film)
        .executeTakeFirst();
      if (there) return 'already';
      if ((await countFilms(tables, list.id)) >= ENTRIES_MAX) return 'full';
      await tables.db.insertInto('list_films').values(values).execute();
      return 'added';
    }),

  remove: (place, name, film) =>
    store.write(async (tables) => {
      const list = (await takeKnownPlace(tables, place)) && (await findList(tables, place, name));
      if (!list) return false;
      const gone = await tables.db
        .deleteFrom('list_films')
        .where('list_id', '=', list.id)
        .where('film_id', '=', film)
        .returning('film_id')
        .execute();
      if ((await countFilms(tables, list.id)) === 0) {
        await tables.db.deleteFrom('lists').where('id', '=', list.id).execute();
      }
      return gone.length > 0;
    }),

  show: (place, name) =>
    store.read(async (tables) => {
      const list = await findList(tables, place, name);
      if (!list) return undefined;
      const rows = await tables.db
        .selectFrom('list_films as f')
        .leftJoin('identities as i', (join) =>
          join.onRef('i.person_id', '=', 'f.added_by').on('i.platform', '=', platformOf(place)),
        )
        .select(['f.film_id as film', 'f.at', 'i.key', 'i.name', 'i.handle'])
        .where('f.list_id', '=', list.id)
        .orderBy('f.at')
        .orderBy('f.film_id')
        .limit(ENTRIES_MAX)
        .execute();
      const films = rows.map(({ film, at, key, ...by }) => ({
        film,
        at: new Date(at),
        by: key === null ? undefined : toPerson({ key, ...by }),
      }));
      return { name: list.name, total: await countFilms(tables, list.id), films };
    }),

  names: (place) =>
    store.read(({ db }) =>
      db
        .selectFrom('lists as l')
        .innerJoin('places as p', 'p.id', 'l.place_id')
        .innerJoin('list_films as f', 'f.list_id', 'l.id')
        .select(({ fn }) => ['l.name', fn.countAll<number>().as('total')])
        .where('p.key', '=', place)
        .groupBy(['l.id', 'l.key', 'l.name'])
        .orderBy('l.key')
        .execute(),
    ),

  empty: (place, name) =>
    store.write(async (tables) => {
      const { db } = tables;
      const taken = await takeKnownPlace(tables, place);
      if (!taken) return 0;
      const lists = db
        .selectFrom('lists')
        .select('id')
        .where('place_id', '=', taken.id)
        .$if(name !== undefined, (query) => query.where('key', '=', listName(name ?? '').key));
      const gone = await db
        .deleteFrom('list_films')
        .where('list_id', 'in', lists)
        .returning('film_id')
        .execute();
      await db.deleteFrom('lists').where('id', 'in', lists).execute();
      return gone.length;
    }),
});
