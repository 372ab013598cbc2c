import type { PersonKey } from '../../core/turn.ts';
import type { Kept, Privacy, PrivacySettings } from '../privacy.ts';
import type { Tables } from '../store/engine.ts';
import { idsTable } from '../store/json-table.ts';
import type { ServiceContext } from './context.ts';
import { countPerson } from './figures.ts';
import { findPerson, type PersonRow, takeKnownPerson, takePerson } from './person-rows.ts';
import { DEFAULT_SETTINGS, settingsOf } from './privacy-settings.ts';

export const createPrivacy = ({ store, now }: ServiceContext): Privacy => ({
  kept: (key) =>
    store.read(async (tables) => {
      const person = await findPerson(tables, key);
      return person ? keptOf(tables, person) : NOTHING_KEPT;
    }),

  change: (key, wanted) =>
    store.write(async (tables) => {
      const person = await takePerson(tables, key, now());
      const settings = { ...settingsOf(person), ...wanted };
      await tables.db
        .updateTable('persons')
        .set(flagsOf(settings))
        .where('id', '=', person.id)
        .execute();
      if (settings.inGroups !== (person.in_groups === 1)) {
        await countPerson(tables, person.id, settings.inGroups ? 1 : -1);
      }
      return settings;
    }),

  forget: (key) =>
    store.write(async (tables) => {
      await tables.db.deleteFrom('talks').where('person', '=', key).execute();
      const person = await takeKnownPerson(tables, key);
      if (!person) return false;
      await forgetPerson(tables, person);
      return true;
    }),
});

const flagsOf = ({ sharing, inGroups }: PrivacySettings) => ({
  sharing: sharing ? (1 as const) : (0 as const),
  in_groups: inGroups ? (1 as const) : (0 as const),
});

const NOTHING_KEPT: Kept = {
  settings: DEFAULT_SETTINGS,
  ratings: 0,
  seen: 0,
  wanted: 0,
  listed: 0,
  nights: 0,
  places: 0,
  accounts: [],
  since: undefined,
};

async function keptOf({ db }: Tables, person: PersonRow): Promise<Kept> {
  const count = async (
    table: 'viewings' | 'wishes' | 'members' | 'list_films',
    column: 'person_id' | 'added_by',
  ): Promise<number> => {
    const { rows } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where(db.dynamic.ref(column), '=', person.id)
      .executeTakeFirstOrThrow();
    return rows;
  };
  const accounts = await db
    .selectFrom('identities')
    .select('key')
    .where('person_id', '=', person.id)
    .orderBy('key')
    .execute();
  return {
    settings: settingsOf(person),
    ratings: person.rated,
    seen: await count('viewings', 'person_id'),
    wanted: await count('wishes', 'person_id'),
    listed: await count('list_films', 'added_by'),
    nights: (await nightsOf(db, person.id)).length,
    places: await count('members', 'person_id'),
    accounts: accounts.map(({ key }) => key as PersonKey),
    since: new Date(person.since),
  };
}

/** The film nights that somebody took part in. */
const nightsOf = (db: Tables['db'], person: number): Promise<{ readonly id: number }[]> =>
  db
    .selectFrom('nights')
    .select('id')
    .where('opener_id', '=', person)
    .union(db.selectFrom('nominations').select('night_id as id').where('person_id', '=', person))
    .union(
      db
        .selectFrom('ballots as b')
        .innerJoin('nominations as n', 'n.id', 'b.nomination_id')
        .select('n.night_id as id')
        .where('b.person_id', '=', person),
    )
    .execute();

/**
 * What they saw, rated and wanted goes with them, and every place where nobody else is: its lists were theirs alone.
 * What they listed, opened, proposed and voted stays, nameless: `on delete set null` of 0003-lists.ts and 0007-nights.ts.
 */
async function forgetPerson(tables: Tables, person: PersonRow): Promise<void> {
  const { db } = tables;
  const nights = (await nightsOf(db, person.id)).map(({ id }) => id);
  const places = await db
    .selectFrom('members')
    .select('place_id')
    .where('person_id', '=', person.id)
    .union(
      db
        .selectFrom('lists as l')
        .innerJoin('list_films as f', 'f.list_id', 'l.id')
        .select('l.place_id')
        .where('f.added_by', '=', person.id),
    )
    .union(
      db.selectFrom('nights').select('place_id').where('id', 'in', idsTable(tables.engine, nights)),
    )
    .execute();
  const accounts = db.selectFrom('identities').select('key').where('person_id', '=', person.id);
  await db.deleteFrom('talks').where('person', 'in', accounts).execute();
  if (person.in_groups) await countPerson(tables, person.id, -1);
  await db.deleteFrom('persons').where('id', '=', person.id).execute();
  const ids = places.map(({ place_id }) => place_id);
  if (ids.length === 0) return;
  await db
    .deleteFrom('places')
    .where('id', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('members').select('person_id').whereRef('members.place_id', '=', 'places.id'),
        ),
      ),
    )
    .execute();
}
