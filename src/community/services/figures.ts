import { sql } from 'kysely';
import type { Tables } from '../store/engine.ts';
import { idsTable, jsonTable } from '../store/json-table.ts';
import type { PersonRow } from './person-rows.ts';
import type { Viewing, ViewingChange } from './viewing.ts';

/** What one viewing counts for. */
interface Weight {
  readonly seen: number;
  readonly rated: number;
  readonly sum: number;
  readonly squares: number;
}

const NOTHING: Weight = { seen: 0, rated: 0, sum: 0, squares: 0 };

const weigh = (viewing: Viewing | undefined): Weight => {
  if (!viewing) return NOTHING;
  const { rating } = viewing;
  return rating === null
    ? { ...NOTHING, seen: 1 }
    : { seen: 1, rated: 1, sum: rating, squares: rating ** 2 };
};

interface Difference extends Weight {
  readonly film: number;
}

function differenceOf({ film, before, after }: ViewingChange): Difference {
  const [old, now] = [weigh(before), weigh(after)];
  return {
    film,
    seen: now.seen - old.seen,
    rated: now.rated - old.rated,
    sum: now.sum - old.sum,
    squares: now.squares - old.squares,
  };
}

const ADDED = sql`
  on conflict (place_id, film_id) do update set
    seen = place_films.seen + excluded.seen,
    rated = place_films.rated + excluded.rated,
    sum = place_films.sum + excluded.sum,
    squares = place_films.squares + excluded.squares`;

/** Counts changed viewings in a person's own figures and, where they take part in them, in those of their places. */
export async function countChanges(
  tables: Tables,
  person: Pick<PersonRow, 'id' | 'in_groups'>,
  changes: readonly ViewingChange[],
): Promise<void> {
  const { db, engine } = tables;
  const differences = changes
    .map(differenceOf)
    .filter(({ seen, sum, rated }) => seen !== 0 || rated !== 0 || sum !== 0);
  if (differences.length === 0) return;
  const total = (of: (difference: Difference) => number): number =>
    differences.reduce((sum, difference) => sum + of(difference), 0);
  await db
    .updateTable('persons')
    .set((is) => ({
      rated: is(
        'rated',
        '+',
        total(({ rated }) => rated),
      ),
      rating_sum: is(
        'rating_sum',
        '+',
        total(({ sum }) => sum),
      ),
    }))
    .where('id', '=', person.id)
    .execute();
  if (person.in_groups === 0) return;
  const rows = differences.map(({ film, seen, rated, sum, squares }) => [
    film,
    seen,
    rated,
    sum,
    squares,
  ]);
  // Always in the same order: two persons of two places would otherwise lock each other out.
  await sql`
    insert into place_films (place_id, film_id, seen, rated, sum, squares)
    select m.place_id, d.film, d.seen, d.rated, d.sum, d.squares
    from members m
    cross join ${jsonTable(engine, ['film', 'seen', 'rated', 'sum', 'squares'], rows)} as d
    where m.person_id = ${person.id}
    order by m.place_id, d.film
    ${ADDED}`.execute(db);
  const fewer = differences.filter(({ seen }) => seen < 0).map(({ film }) => film);
  if (fewer.length > 0) {
    await db
      .deleteFrom('place_films')
      .where('seen', '=', 0)
      .where('film_id', 'in', idsTable(engine, fewer))
      .where('place_id', 'in', (of) =>
        of.selectFrom('members').select('place_id').where('person_id', '=', person.id),
      )
      .execute();
  }
}

/**
 * Counts all of a person's viewings in (1) or out (-1) of the figures of their places, or of one of them; for when they
 * come, leave or become somebody else. Whether they take part is the caller's to know.
 */
export async function countPerson(
  { db }: Tables,
  person: number,
  sign: 1 | -1,
  place?: number,
): Promise<void> {
  const theirs = sql`
    from members m
    join viewings v on v.person_id = m.person_id
    where m.person_id = ${person} ${place === undefined ? sql`` : sql`and m.place_id = ${place}`}`;
  const times = sql.lit(sign);
  await sql`
    insert into place_films (place_id, film_id, seen, rated, sum, squares)
    select m.place_id, v.film_id, ${times},
      case when v.rating is null then 0 else ${times} end,
      coalesce(v.rating, 0) * ${times},
      coalesce(v.rating * v.rating, 0) * ${times}
    ${theirs}
    order by m.place_id, v.film_id
    ${ADDED}`.execute(db);
  if (sign < 0) {
    await sql`
      delete from place_films
      where seen = 0 and (place_id, film_id) in (select m.place_id, v.film_id ${theirs})`.execute(
      db,
    );
  }
}
