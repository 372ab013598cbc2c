import { type Kysely, sql } from 'kysely';
import type { EngineName } from '../../src/community/store/engine.ts';
import type { Schema } from '../../src/community/store/schema.ts';

/** How much a store is filled with. */
export interface Population {
  readonly persons: number;
  readonly ratingsEach: number;
  readonly places: number;
}

/** Members of the first place; the others share the rest of the persons among them. */
export const CROWD = 2_000;
const FILMS = 45_000;

/** Fills an empty store with persons who rated, and places that they are in, by a few statements. */
export async function populate(
  db: Kysely<Schema>,
  engine: EngineName,
  { persons, ratingsEach, places }: Population,
): Promise<void> {
  const upTo = (count: number) =>
    engine === 'postgres'
      ? sql`generate_series(1, ${sql.lit(count)}) as n(i)`
      : sql`(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(count)}) select i from n) as n`;
  await db.transaction().execute(async (tx) => {
    await sql`insert into persons (since) select i from ${upTo(persons)}`.execute(tx);
    await sql`insert into identities (key, person_id, platform, name)
      select 'discord:' || i, i, 'discord', 'Persona ' || i from ${upTo(persons)}`.execute(tx);
    await sql`insert into viewings (person_id, film_id, rating, at)
      select p.id, (p.id * 7919 + n.i * 101) % ${sql.lit(FILMS)} + 1, 10 + (p.id * 31 + n.i * 17) % 91,
        1700000000000 + n.i
      from persons p cross join ${upTo(ratingsEach)}`.execute(tx);
    await sql`update persons set rated = ${sql.lit(ratingsEach)},
      rating_sum = (select sum(rating) from viewings where person_id = persons.id)`.execute(tx);
    await sql`insert into places (key) select 'discord:lugar' || i from ${upTo(places)}`.execute(
      tx,
    );
    await sql`insert into members (place_id, person_id, since)
      select id % ${sql.lit(places)} + 1, id, 1700000000000 from persons`.execute(tx);
    await sql`insert into members (place_id, person_id, since)
      select 1, id, 1700000000000 from persons where id <= ${sql.lit(CROWD)}
      on conflict do nothing`.execute(tx);
    await sql`insert into place_films (place_id, film_id, seen, rated, sum, squares)
      select m.place_id, v.film_id, count(*), count(v.rating), sum(v.rating), sum(v.rating * v.rating)
      from members m join viewings v on v.person_id = m.person_id
      group by m.place_id, v.film_id`.execute(tx);
  });
  await sql`analyze`.execute(db);
}
