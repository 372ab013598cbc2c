import { sql } from 'kysely';
import { openEngine, type StoreLocation } from '../../../src/community/open.ts';
import type { Engine } from '../../../src/community/store/engine.ts';

/** Does something to the tables themselves, past the community. */
export async function onEngine<T>(
  location: StoreLocation,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = await openEngine(location, async () => undefined);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** Every row of every table that the engine has, in an order of their own: a new one can't be forgotten. */
export const wholeStore = (location: StoreLocation): Promise<Record<string, readonly string[]>> =>
  onEngine(location, async ({ reader }) => {
    const whole: Record<string, readonly string[]> = {};
    for (const { name: table } of await reader.introspection.getTables()) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(reader);
      whole[table] = rows.map((row) => JSON.stringify(row)).sort();
    }
    return whole;
  });

/** Removes every row of an SQLite, but for what its schema is. */
export const emptyStore = (location: StoreLocation): Promise<void> =>
  onEngine(location, async ({ writer }) => {
    await sql`pragma foreign_keys = off`.execute(writer);
    for (const { name } of await writer.introspection.getTables()) {
      if (name !== 'schema_steps') await sql`delete from ${sql.table(name)}`.execute(writer);
    }
  });

/** What is wrong with the counted figures: those that the rows don't add up to. */
export const wrongFigures = (location: StoreLocation): Promise<readonly unknown[]> =>
  onEngine(location, async ({ reader }) => {
    const persons = await sql`
      select p.id from persons p
      where p.rated <> (select count(rating) from viewings where person_id = p.id)
        or p.rating_sum <> (select coalesce(sum(rating), 0) from viewings where person_id = p.id)
    `.execute(reader);
    const counted = sql`
      select m.place_id, v.film_id, count(*) as seen, count(v.rating) as rated,
        coalesce(sum(v.rating), 0) as sum, coalesce(sum(v.rating * v.rating), 0) as squares
      from members m
      join persons p on p.id = m.person_id and p.in_groups = 1
      join viewings v on v.person_id = p.id
      group by m.place_id, v.film_id`;
    const kept = sql`select place_id, film_id, seen, rated, sum, squares from place_films`;
    const missing = await sql`select * from (${counted} except ${kept}) a`.execute(reader);
    const extra = await sql`select * from (${kept} except ${counted}) a`.execute(reader);
    return [...persons.rows, ...missing.rows, ...extra.rows];
  });
