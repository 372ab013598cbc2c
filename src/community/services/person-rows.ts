import type { Selectable } from 'kysely';
import type { PersonKey, PlatformName } from '../../core/turn.ts';
import type { Tables } from '../store/engine.ts';
import type { Schema } from '../store/schema.ts';

export type PersonRow = Selectable<Schema['persons']>;

/** The platform of a key: `discord` of `discord:123`. */
export const platformOf = (key: string): PlatformName =>
  key.slice(0, key.indexOf(':')) as PlatformName;

const personBy = ({ db }: Tables, key: PersonKey) =>
  db
    .selectFrom('persons')
    .innerJoin('identities', 'identities.person_id', 'persons.id')
    .selectAll('persons')
    .where('identities.key', '=', key);

/** Undefined for somebody who never used the bot. */
export const findPerson = (tables: Tables, key: PersonKey): Promise<PersonRow | undefined> =>
  personBy(tables, key).executeTakeFirst();

/**
 * A person whom this transaction changes: nobody else does until it ends.
 * @param now for somebody who comes for the first time
 */
export async function takePerson(tables: Tables, key: PersonKey, now: number): Promise<PersonRow> {
  return (await takeKnownPerson(tables, key)) ?? makePerson(tables, key, now);
}

/** The same, for who has something to lose only. */
export const takeKnownPerson = (tables: Tables, key: PersonKey): Promise<PersonRow | undefined> =>
  personBy(tables, key)
    // On SQLite a transaction that writes is alone anyway.
    .$if(tables.engine === 'postgres', (query) => query.forNoKeyUpdate('persons'))
    .executeTakeFirst();

/** Somebody who makes the same person at once has the whole transaction done again, on what they made. */
async function makePerson({ db }: Tables, key: PersonKey, now: number): Promise<PersonRow> {
  const person = await db
    .insertInto('persons')
    .values({ since: now })
    .returningAll()
    .executeTakeFirstOrThrow();
  await db
    .insertInto('identities')
    .values({ key, person_id: person.id, platform: platformOf(key) })
    .execute();
  return person;
}
