import { cleanLine } from '../../core/text.ts';
import type { PersonKey } from '../../core/turn.ts';
import type { People, Person, Visit } from '../people.ts';
import type { Tables } from '../store/engine.ts';
import type { ServiceContext } from './context.ts';
import { countPerson } from './figures.ts';
import { takePerson } from './person-rows.ts';
import { takePlace } from './place-rows.ts';

/** How much of a name is kept. */
const NAME_MAX = 64;

export interface NameRow {
  readonly key: string | null;
  readonly name: string | null;
  readonly handle: string | null;
}

/** A person as their identity on a platform says. */
export const toPerson = ({ key, name, handle }: NameRow & { readonly key: string }): Person => ({
  key: key as PersonKey,
  name: name ?? undefined,
  handle: handle ?? undefined,
});

export const createPeople = ({ store, now }: ServiceContext): People => ({
  async meet(visit) {
    const told = {
      name: shorten(visit.name),
      handle: shorten(visit.handle),
    };
    if (await store.read((tables) => isKnown(tables, visit, told))) return;
    await store.write(async (tables) => {
      const person = await takePerson(tables, visit.person, now());
      await tables.db.updateTable('identities').set(told).where('key', '=', visit.person).execute();
      if (visit.place === undefined) return;
      const place = await takePlace(tables, visit.place);
      if (place.left_at !== null) {
        await tables.db
          .updateTable('places')
          .set({ left_at: null })
          .where('id', '=', place.id)
          .execute();
      }
      const joined = await tables.db
        .insertInto('members')
        .values({ place_id: place.id, person_id: person.id, since: now() })
        .onConflict((conflict) => conflict.doNothing())
        .returning('since')
        .execute();
      if (joined.length > 0 && person.in_groups) await countPerson(tables, person.id, 1, place.id);
    });
  },

  find: (key) =>
    store.read(async ({ db }) => {
      const row = await db
        .selectFrom('identities')
        .select(['key', 'name', 'handle'])
        .where('key', '=', key)
        .executeTakeFirst();
      return row && toPerson(row);
    }),
});

interface Told {
  readonly name: string | null;
  readonly handle: string | null;
}

const shorten = (text: string | undefined): string | null =>
  [...cleanLine(text ?? '')].slice(0, NAME_MAX).join('').trim() || null;

/** Whether there is nothing to write. */
async function isKnown({ db }: Tables, { person, place }: Visit, told: Told): Promise<boolean> {
  const row = await db
    .selectFrom('identities as i')
    .leftJoin('places as p', (join) => join.on('p.key', '=', place ?? ''))
    .leftJoin('members as m', (join) =>
      join.onRef('m.place_id', '=', 'p.id').onRef('m.person_id', '=', 'i.person_id'),
    )
    .select(['i.name', 'i.handle', 'm.since', 'p.left_at'])
    .where('i.key', '=', person)
    .executeTakeFirst();
  if (!row || row.name !== told.name || row.handle !== told.handle) return false;
  return place === undefined || (row.since !== null && row.left_at === null);
}
