import { ENTRIES_MAX } from '../community.ts';
import type { Watchlists } from '../watchlists.ts';
import type { ServiceContext } from './context.ts';
import { findPerson, takeKnownPerson, takePerson } from './person-rows.ts';
import { addWishes, removeWish, wishesAmong } from './wish-rows.ts';

export const createWatchlists = ({ store, now }: ServiceContext): Watchlists => ({
  add: (key, film) =>
    store.write(async (tables) => {
      const person = await takePerson(tables, key, now());
      const { films, there } = await tables.db
        .selectFrom('wishes')
        .select(({ fn }) => [
          fn.countAll<number>().as('films'),
          fn.countAll<number>().filterWhere('film_id', '=', film).as('there'),
        ])
        .where('person_id', '=', person.id)
        .executeTakeFirstOrThrow();
      if (there > 0) return 'already';
      if (films >= ENTRIES_MAX) return 'full';
      await addWishes(tables, person.id, [{ film, at: now() }]);
      return 'added';
    }),

  remove: (key, film) =>
    store.write(async (tables) => {
      const person = await takeKnownPerson(tables, key);
      return person !== undefined && (await removeWish(tables, person.id, film));
    }),

  of: (key) =>
    store.read(async (tables) => {
      const person = await findPerson(tables, key);
      if (!person) return { total: 0, films: [] };
      const wishes = tables.db.selectFrom('wishes').where('person_id', '=', person.id);
      const films = await wishes
        .select(['film_id as film', 'at'])
        .orderBy('at', 'desc')
        .orderBy('film_id')
        .limit(ENTRIES_MAX)
        .execute();
      const { total } = await wishes
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      return { total, films: films.map(({ film, at }) => ({ film, at: new Date(at) })) };
    }),

  among: (key, films) =>
    store.read(async (tables) => {
      const person = films.length > 0 ? await findPerson(tables, key) : undefined;
      return person ? wishesAmong(tables, person.id, films) : new Set();
    }),
});
