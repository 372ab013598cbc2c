import { sql } from 'kysely';
import type { Tables } from '../store/engine.ts';
import { idsTable, jsonTable } from '../store/json-table.ts';

/** A film that somebody wants to see. */
export interface Wish {
  readonly film: number;
  readonly at: number;
}

/** @returns whether it was there */
export async function removeWish({ db }: Tables, person: number, film: number): Promise<boolean> {
  const gone = await db
    .deleteFrom('wishes')
    .where('person_id', '=', person)
    .where('film_id', '=', film)
    .returning('film_id')
    .execute();
  return gone.length > 0;
}

/** Those of these films that somebody wants to see. */
export async function wishesAmong(
  { db, engine }: Tables,
  person: number,
  films: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('wishes')
    .select('film_id as film')
    .where('person_id', '=', person)
    .where('film_id', 'in', idsTable(engine, films))
    .execute();
  return new Set(rows.map(({ film }) => film));
}

/** Adds those that aren't there. @returns how many weren't */
export async function addWishes(
  { db, engine }: Tables,
  person: number,
  wishes: readonly Wish[],
): Promise<number> {
  if (wishes.length === 0) return 0;
  const rows = wishes.map(({ film, at }) => [film, at]);
  const added = await sql`
    insert into wishes (person_id, film_id, at)
    select cast(${person} as integer), film, at
    from ${jsonTable(engine, ['film', 'at'], rows)} as given
    where true
    on conflict do nothing
    returning film_id`.execute(db);
  return added.rows.length;
}
