import { cleanLine, fold } from '../../core/text.ts';
import type { PlaceKey } from '../../core/turn.ts';
import { LIST_NAME_MAX } from '../lists.ts';
import type { Tables } from '../store/engine.ts';

/** A list's name as it is shown, and as names are compared. */
export function listName(typed: string): { readonly name: string; readonly key: string } {
  const name = [...cleanLine(typed)].slice(0, LIST_NAME_MAX).join('').trim();
  // A name of signs alone (🎃) is one too.
  return { name, key: fold(name) || name };
}

export const findList = ({ db }: Tables, place: PlaceKey, typed: string) =>
  db
    .selectFrom('lists as l')
    .innerJoin('places as p', 'p.id', 'l.place_id')
    .select(['l.id', 'l.name'])
    .where('p.key', '=', place)
    .where('l.key', '=', listName(typed).key)
    .executeTakeFirst();

/** How many films a list holds. */
export async function countFilms({ db }: Tables, list: number): Promise<number> {
  const { films } = await db
    .selectFrom('list_films')
    .select(({ fn }) => fn.countAll<number>().as('films'))
    .where('list_id', '=', list)
    .executeTakeFirstOrThrow();
  return films;
}

/** A list of a place that is taken; undefined where it has as many as it can. */
export async function makeList(
  { db }: Tables,
  place: number,
  typed: string,
  max: number,
): Promise<{ readonly id: number } | undefined> {
  const { key, name } = listName(typed);
  const known = await db
    .selectFrom('lists')
    .select('id')
    .where('place_id', '=', place)
    .where('key', '=', key)
    .executeTakeFirst();
  if (known) return known;
  const { lists } = await db
    .selectFrom('lists')
    .select(({ fn }) => fn.countAll<number>().as('lists'))
    .where('place_id', '=', place)
    .executeTakeFirstOrThrow();
  if (lists >= max) return undefined;
  return db
    .insertInto('lists')
    .values({ place_id: place, key, name })
    .returning('id')
    .executeTakeFirstOrThrow();
}
