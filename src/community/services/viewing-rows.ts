import { sql } from 'kysely';
import type { Tables } from '../store/engine.ts';
import { idsTable, jsonTable } from '../store/json-table.ts';
import { countChanges } from './figures.ts';
import type { PersonRow } from './person-rows.ts';
import type { Viewing, ViewingChange } from './viewing.ts';

const COLUMNS = ['film_id as film', 'rating', 'at'] as const;

export const viewingOf = (
  { db }: Tables,
  person: number,
  film: number,
): Promise<Viewing | undefined> =>
  db
    .selectFrom('viewings')
    .select(COLUMNS)
    .where('person_id', '=', person)
    .where('film_id', '=', film)
    .executeTakeFirst();

/** Somebody's viewings of these films. */
export const viewingsAmong = (
  { db, engine }: Tables,
  person: number,
  films: readonly number[],
): Promise<Viewing[]> =>
  db
    .selectFrom('viewings')
    .select(COLUMNS)
    .where('person_id', '=', person)
    .where('film_id', 'in', idsTable(engine, films))
    .execute();

/** All of somebody's viewings. */
export const viewingsOf = ({ db }: Tables, person: number): Promise<Viewing[]> =>
  db.selectFrom('viewings').select(COLUMNS).where('person_id', '=', person).execute();

/**
 * Writes what becomes of a person's viewings, and counts it in their own figures and in those of their places: the one
 * way in which viewings change. The person is taken.
 */
export async function writeViewings(
  tables: Tables,
  person: Pick<PersonRow, 'id' | 'in_groups'>,
  changes: readonly ViewingChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const { db, engine } = tables;
  const kept = changes.flatMap(({ after }) => after ?? []);
  const gone = changes.filter(({ after }) => !after).map(({ film }) => film);
  if (kept.length > 0) {
    const rows = kept.map(({ film, rating, at }) => [film, rating, at]);
    await sql`
      insert into viewings (person_id, film_id, rating, at)
      select cast(${person.id} as integer), film, rating, at
      from ${jsonTable(engine, ['film', 'rating', 'at'], rows)} as given
      where true
      on conflict (person_id, film_id) do update set rating = excluded.rating, at = excluded.at
    `.execute(db);
  }
  if (gone.length > 0) {
    await db
      .deleteFrom('viewings')
      .where('person_id', '=', person.id)
      .where('film_id', 'in', idsTable(engine, gone))
      .execute();
  }
  await countChanges(tables, person, changes);
}
