import type { Seen } from '../seen.ts';
import type { ServiceContext } from './context.ts';
import { findPerson, takeKnownPerson, takePerson } from './person-rows.ts';
import { fromTenths } from './viewing.ts';
import { viewingOf, viewingsAmong, writeViewings } from './viewing-rows.ts';
import { removeWish } from './wish-rows.ts';

export const createSeen = ({ store, now }: ServiceContext): Seen => ({
  mark: (key, film) =>
    store.write(async (tables) => {
      const person = await takePerson(tables, key, now());
      const before = await viewingOf(tables, person.id, film);
      if (!before) {
        const after = { film, rating: null, at: now() };
        await writeViewings(tables, person, [{ film, before, after }]);
      }
      const wasWanted = await removeWish(tables, person.id, film);
      return { before: before !== undefined, wasWanted };
    }),

  unmark: (key, film) =>
    store.write(async (tables) => {
      const person = await takeKnownPerson(tables, key);
      const before = person && (await viewingOf(tables, person.id, film));
      if (!before) return { before: false, rating: undefined };
      await writeViewings(tables, person, [{ film, before, after: undefined }]);
      const rating = before.rating === null ? undefined : fromTenths(before.rating);
      return { before: true, rating };
    }),

  among: (key, films) =>
    store.read(async (tables) => {
      const person = films.length > 0 ? await findPerson(tables, key) : undefined;
      const viewings = person ? await viewingsAmong(tables, person.id, films) : [];
      return new Set(viewings.map(({ film }) => film));
    }),

  all: (key) =>
    store.read(async (tables) => {
      const rows = await tables.db
        .selectFrom('viewings as v')
        .innerJoin('identities as i', 'i.person_id', 'v.person_id')
        .select('v.film_id as film')
        .where('i.key', '=', key)
        .execute();
      return new Set(rows.map(({ film }) => film));
    }),

  markUnknown: (key, film) =>
    store.write(async (tables) => {
      const person = await takePerson(tables, key, now());
      await tables.db
        .insertInto('unknown_films')
        .values({ person_id: person.id, film_id: film, at: now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }),

  unknown: (key) =>
    store.read(async (tables) => {
      const rows = await tables.db
        .selectFrom('unknown_films as u')
        .innerJoin('identities as i', 'i.person_id', 'u.person_id')
        .select('u.film_id as film')
        .where('i.key', '=', key)
        .execute();
      return new Set(rows.map(({ film }) => film));
    }),
});
