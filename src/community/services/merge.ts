import { sql } from 'kysely';
import type { Tables } from '../store/engine.ts';
import { countPerson } from './figures.ts';
import { inSteps } from './in-steps.ts';
import type { PersonRow } from './person-rows.ts';
import { stays, type ViewingChange } from './viewing.ts';
import { viewingsAmong, viewingsOf, writeViewings } from './viewing-rows.ts';

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
  await moveNights(tables, host.id, guest.id);
  await db
    .updateTable('identities')
    .set({ person_id: host.id })
    .where('person_id', '=', guest.id)
    .execute();
  await db.deleteFrom('persons').where('id', '=', guest.id).execute();
}

/** What the guest opened, proposed and vetoed is the host's; of two ballots of a round the host's own stays. */
async function moveNights({ db }: Tables, host: number, guest: number): Promise<void> {
  await db.updateTable('nights').set({ opener_id: host }).where('opener_id', '=', guest).execute();
  await db
    .updateTable('nominations')
    .set({ person_id: host })
    .where('person_id', '=', guest)
    .execute();
  await sql`
    insert into vetoes (night_id, person_id)
    select night_id, cast(${host} as integer) from vetoes where person_id = ${guest}
    on conflict do nothing`.execute(db);
  await sql`
    delete from ballots where person_id = ${guest} and exists (
      select 1 from ballots as b
      join nominations as theirs on theirs.id = b.nomination_id
      join nominations as mine on mine.id = ballots.nomination_id
      where b.person_id = ${host} and b.round = ballots.round and theirs.night_id = mine.night_id
    )`.execute(db);
  await db.updateTable('ballots').set({ person_id: host }).where('person_id', '=', guest).execute();
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
