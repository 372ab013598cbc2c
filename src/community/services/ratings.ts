import { ENTRIES_MAX } from '../community.ts';
import type { Ratings, RatingsPage, RatingsQuery } from '../ratings.ts';
import type { Tables } from '../store/engine.ts';
import type { ServiceContext } from './context.ts';
import { findPerson, type PersonRow, takeKnownPerson, takePerson } from './person-rows.ts';
import { fromTenths, meanOf, toTenths } from './viewing.ts';
import { viewingOf, viewingsAmong, writeViewings } from './viewing-rows.ts';
import { removeWish } from './wish-rows.ts';

const ORDERS = {
  newest: ['at', 'desc'],
  oldest: ['at', 'asc'],
  best: ['rating', 'desc'],
  worst: ['rating', 'asc'],
} as const satisfies Record<NonNullable<RatingsQuery['order']>, unknown>;

export const createRatings = ({ store, now }: ServiceContext): Ratings => ({
  rate(key, film, rating) {
    const tenths = toTenths(rating);
    return store.write(async (tables) => {
      const person = await takePerson(tables, key, now());
      const before = await viewingOf(tables, person.id, film);
      const after = { film, rating: tenths, at: now() };
      await writeViewings(tables, person, [{ film, before, after }]);
      const wasWanted = await removeWish(tables, person.id, film);
      return { previous: inPoints(before?.rating), wasWanted };
    });
  },

  unrate: (key, film) =>
    store.write(async (tables) => {
      const person = await takeKnownPerson(tables, key);
      const before = person && (await viewingOf(tables, person.id, film));
      if (!before || before.rating === null) return undefined;
      const after = { ...before, rating: null };
      await writeViewings(tables, person, [{ film, before, after }]);
      return fromTenths(before.rating);
    }),

  among: (key, films) =>
    store.read(async (tables) => {
      const person = films.length > 0 ? await findPerson(tables, key) : undefined;
      const viewings = person ? await viewingsAmong(tables, person.id, films) : [];
      return new Map(
        viewings.flatMap(({ film, rating }): [number, number][] =>
          rating === null ? [] : [[film, fromTenths(rating)]],
        ),
      );
    }),

  of: (key, query = {}) =>
    store.read(async (tables) => pageOf(tables, await findPerson(tables, key), query)),

  sharedBy: (key, query = {}) =>
    store.read(async (tables) => {
      const person = await findPerson(tables, key);
      return person?.sharing ? pageOf(tables, person, query) : undefined;
    }),
});

const inPoints = (tenths: number | null | undefined): number | undefined =>
  typeof tenths === 'number' ? fromTenths(tenths) : undefined;

async function pageOf(
  { db }: Tables,
  person: PersonRow | undefined,
  { order = 'newest', limit = ENTRIES_MAX }: RatingsQuery,
): Promise<RatingsPage> {
  if (!person?.rated) return { total: 0, mean: null, ratings: [] };
  const [column, direction] = ORDERS[order];
  const rows = await db
    .selectFrom('viewings')
    .select(['film_id as film', 'rating', 'at'])
    .where('person_id', '=', person.id)
    .where('rating', 'is not', null)
    .orderBy(column, direction)
    .orderBy('at', 'desc')
    .orderBy('film_id')
    .limit(Math.min(limit, ENTRIES_MAX))
    .$narrowType<{ rating: number }>()
    .execute();
  return {
    total: person.rated,
    mean: meanOf(person.rating_sum, person.rated),
    ratings: rows.map(({ film, rating, at }) => ({
      film,
      rating: fromTenths(rating),
      at: new Date(at),
    })),
  };
}
