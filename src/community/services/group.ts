import { type RawBuilder, sql } from 'kysely';
import type { PlaceKey } from '../../core/turn.ts';
import type { Critic, Group, GroupFilm } from '../group.ts';
import type { Tables } from '../store/engine.ts';
import type { ServiceContext } from './context.ts';
import { toPerson } from './people.ts';
import { platformOf } from './person-rows.ts';
import { findPlace } from './place-rows.ts';
import { fromTenths, meanOf } from './viewing.ts';

const SHOWN = 10;
/** What is loved and what divides is looked for among so many films, those that most have seen. */
const MOST_SEEN = 1_000;
/** A film that one person rated would tell what that person thinks. */
const FILM_RATINGS = 2;
const CRITIC_RATINGS = 5;
/** So many ratings of the place's mean are added to a film's before it is ranked. */
const PRIOR = 3;

export const createGroup = ({ store }: ServiceContext): Group => ({
  summary: (key) =>
    store.read(async (tables) => {
      const place = await findPlace(tables, key);
      if (!place) return undefined;
      const members = await membersOf(tables, place.id);
      if (members.people === 0) return undefined;
      const { ratings, sum } = members;
      const mean = ratings > 0 ? sum / ratings : 0;
      const top = (order: RawBuilder<unknown>, ratingsNeeded: number) =>
        topFilms(tables, place.id, order, ratingsNeeded);
      return {
        people: members.people,
        since: new Date(members.since),
        films: await filmsSeen(tables, place.id),
        ratings,
        mean: ratings > 0 ? meanOf(sum, ratings) : null,
        loved: await top(
          sql`(sum + cast(${PRIOR * mean} as double precision)) / (rated + ${sql.lit(PRIOR)})`,
          FILM_RATINGS,
        ),
        divisive: (await top(SPREAD, FILM_RATINGS)).filter(({ spread }) => spread !== 0),
        mostSeen: await top(sql`seen`, 0),
        critics: await criticsOf(tables, key, place.id),
      };
    }),
});

/** Who counts in the place's figures, and what they rated; their own figures add up to the place's. */
const membersOf = ({ db }: Tables, place: number) =>
  db
    .selectFrom('members as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('people'),
      fn.min('m.since').as('since'),
      fn.coalesce(fn.sum<number>('p.rated'), eb.lit(0)).as('ratings'),
      fn.coalesce(fn.sum<number>('p.rating_sum'), eb.lit(0)).as('sum'),
    ])
    .where('m.place_id', '=', place)
    .where('p.in_groups', '=', 1)
    .executeTakeFirstOrThrow();

async function filmsSeen({ db }: Tables, place: number): Promise<number> {
  const { films } = await db
    .selectFrom('place_films')
    .select(({ fn }) => fn.countAll<number>().as('films'))
    .where('place_id', '=', place)
    .where('seen', '>', 0)
    .executeTakeFirstOrThrow();
  return films;
}

/** The variance of a film's ratings, in whole numbers where the engines would round differently. */
const SPREAD = sql`(rated * squares - sum * sum) / (1.0 * rated * rated)`;

async function topFilms(
  { db }: Tables,
  place: number,
  order: RawBuilder<unknown>,
  ratingsNeeded: number,
): Promise<GroupFilm[]> {
  const rows = await db
    .selectFrom((of) =>
      of
        .selectFrom('place_films')
        .select(['film_id', 'seen', 'rated', 'sum', 'squares'])
        .where('place_id', '=', place)
        .where('seen', '>', 0)
        .orderBy('seen', 'desc')
        .orderBy('film_id')
        .limit(MOST_SEEN)
        .as('f'),
    )
    .selectAll()
    .where('rated', '>=', ratingsNeeded)
    .orderBy(order, 'desc')
    .orderBy('rated', 'desc')
    .orderBy('film_id')
    .limit(SHOWN)
    .execute();
  return rows.map(({ film_id, seen, rated, sum, squares }) => ({
    film: film_id,
    seen,
    ratings: rated,
    mean: rated >= FILM_RATINGS ? meanOf(sum, rated) : null,
    spread:
      rated >= FILM_RATINGS
        ? fromTenths(Math.sqrt(Math.max(0, squares / rated - (sum / rated) ** 2)))
        : null,
  }));
}

/** The most generous and the strictest. */
async function criticsOf({ db }: Tables, key: PlaceKey, place: number): Promise<Critic[]> {
  const end = (direction: 'asc' | 'desc') =>
    db
      .selectFrom('members as m')
      .innerJoin('persons as p', 'p.id', 'm.person_id')
      .innerJoin('identities as i', (join) =>
        join.onRef('i.person_id', '=', 'p.id').on('i.platform', '=', platformOf(key)),
      )
      .select(['i.key', 'i.name', 'i.handle', 'p.rated', 'p.rating_sum'])
      .where('m.place_id', '=', place)
      .where('p.in_groups', '=', 1)
      .where('p.rated', '>=', CRITIC_RATINGS)
      .orderBy(sql`1.0 * p.rating_sum / p.rated`, direction)
      .orderBy('i.key')
      .limit(SHOWN)
      .execute();
  const [generous, strict] = [await end('desc'), await end('asc')];
  const shown = new Set(generous.map((row) => row.key));
  return [...generous, ...strict.filter((row) => !shown.has(row.key)).reverse()].map((row) => ({
    person: toPerson(row),
    ratings: row.rated,
    mean: meanOf(row.rating_sum, row.rated),
  }));
}
