import { sql } from 'kysely';
import type { Tables } from '../store/engine.ts';
import { countPerson } from './figures.ts';
import { inSteps } from './in-steps.ts';
import type { PersonRow } from './persons.ts';
import { stays, type ViewingChange } from './viewing.ts';
import { viewingsAmong, viewingsOf, writeViewings } from './viewings.ts';

/**
 * Makes one person of two: `guest` becomes `host`, who is then in the places of both. Each ends up as private as the
 * more private of them was. Both are taken.
 */
export async function mergePersons(
  tables: Tables,
  host: PersonRow,
  guest: PersonRow,
): Promise<void> {
  const { db } = tables;
  if (guest.in_groups) await countPerson(tables, guest.id, -1);
  if (host.in_groups && !guest.in_groups) await countPerson(tables, host.id, -1);
  const merged = {
    sharing: host.sharing && guest.sharing,
    in_groups: host.in_groups && guest.in_groups,
    since: Math.min(host.since, guest.since),
  };
  await db.updateTable('persons').set(merged).where('id', '=', host.id).execute();
  await moveIntoPlaces(tables, { ...host, ...merged }, guest);
  await moveViewings(tables, { ...host, ...merged }, guest);
  await sql`
    insert into wishes (person_id, film_id, at)
    select cast(${host.id} as integer), film_id, at from wishes where person_id = ${guest.id}
    on conflict do nothing`.execute(db);
  await sql`
    insert into unknown_films (person_id, film_id, at)
    select cast(${host.id} as integer), film_id, at from unknown_films where person_id = ${guest.id}
    on conflict do nothing`.execute(db);
  await sql`
    insert into person_streaming (person_id, region, services)
    select cast(${host.id} as integer), region, services from person_streaming where person_id = ${guest.id}
    on conflict do nothing`.execute(db);
  await db
    .updateTable('list_films')
    .set({ added_by: host.id })
    .where('added_by', '=', guest.id)
    .execute();
  await db
    .updateTable('identities')
    .set({ person_id: host.id })
    .where('person_id', '=', guest.id)
    .execute();
  await db.deleteFrom('persons').where('id', '=', guest.id).execute();
}

/** What the host saw counts in the places where only the guest was. */
async function moveIntoPlaces(tables: Tables, host: PersonRow, guest: PersonRow): Promise<void> {
  const { db } = tables;
  const places = await db
    .selectFrom('members')
    .select(['place_id', 'since'])
    .where('person_id', '=', guest.id)
    .orderBy('place_id')
    .execute();
  for (const { place_id, since } of places) {
    const joined = await db
      .insertInto('members')
      .values({ place_id, person_id: host.id, since })
      .onConflict((conflict) => conflict.doNothing())
      .returning('since')
      .execute();
    if (joined.length > 0 && host.in_groups) await countPerson(tables, host.id, 1, place_id);
  }
}

async function moveViewings(tables: Tables, host: PersonRow, guest: PersonRow): Promise<void> {
  await inSteps(await viewingsOf(tables, guest.id), async (step) => {
    const films = step.map(({ film }) => film);
    const there = new Map(
      (await viewingsAmong(tables, host.id, films)).map((viewing) => [viewing.film, viewing]),
    );
    const changes = step.flatMap((viewing): ViewingChange[] => {
      const before = there.get(viewing.film);
      const after = stays(before, viewing);
      return after === before ? [] : [{ film: viewing.film, before, after }];
    });
    await writeViewings(tables, host, changes);
  });
}
