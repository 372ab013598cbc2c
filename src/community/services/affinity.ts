import type { PersonKey, PlaceKey } from '../../core/turn.ts';
import type { Affinity, AffinityService, SharedFilm } from '../affinity.ts';
import type { Tables } from '../store/engine.ts';
import { likeness } from './affinity-score.ts';
import type { ServiceContext } from './context.ts';
import { type NameRow, toPerson } from './people.ts';
import { findPerson, type PersonRow } from './person-rows.ts';
import { fromTenths, meanOf } from './viewing.ts';

/** Films that both must have rated. */
const NEEDED = 5;
/** From here on a film is loved. */
const LOVED = 8;
/** Ratings that are this far apart differ. */
const APART = 3;
const SHOWN = 10;

export const createAffinity = ({ store }: ServiceContext): AffinityService => ({
  between: (place, meKey, otherKey) =>
    store.read(async (tables) => {
      const found = await memberOf(tables, place, otherKey);
      if (!found) return { kind: 'stranger' };
      const other = toPerson(found);
      const me = await findPerson(tables, meKey);
      const films = me ? await commonFilms(tables, me.id, found.id) : [];
      if (!me || films.length < NEEDED) {
        return { kind: 'tooFew', other, common: films.length, needed: NEEDED };
      }
      return { kind: 'found', affinity: { other, ...compare(films, me, found) } };
    }),
});

/** Undefined unless they use the bot in that place and take part in its figures. */
const memberOf = (
  { db }: Tables,
  place: PlaceKey,
  key: PersonKey,
): Promise<(PersonRow & NameRow & { readonly key: string }) | undefined> =>
  db
    .selectFrom('identities as i')
    .innerJoin('persons as p', 'p.id', 'i.person_id')
    .innerJoin('members as m', 'm.person_id', 'p.id')
    .innerJoin('places as l', 'l.id', 'm.place_id')
    .selectAll('p')
    .select(['i.key', 'i.name', 'i.handle'])
    .where('i.key', '=', key)
    .where('l.key', '=', place)
    .where('p.in_groups', '=', 1)
    .executeTakeFirst();

interface CommonFilm {
  readonly film: number;
  readonly mine: number;
  readonly theirs: number;
}

/** What both rated, as both rated it. */
async function commonFilms({ db }: Tables, me: number, other: number): Promise<CommonFilm[]> {
  const rows = await db
    .selectFrom('viewings as a')
    .innerJoin('viewings as b', 'b.film_id', 'a.film_id')
    .select(['a.film_id as film', 'a.rating as mine', 'b.rating as theirs'])
    .where('a.person_id', '=', me)
    .where('b.person_id', '=', other)
    .where('a.rating', 'is not', null)
    .where('b.rating', 'is not', null)
    .$narrowType<{ mine: number; theirs: number }>()
    .execute();
  return rows.map(({ film, mine, theirs }) => ({
    film,
    mine: fromTenths(mine),
    theirs: fromTenths(theirs),
  }));
}

function compare(
  films: readonly CommonFilm[],
  me: PersonRow,
  other: PersonRow,
): Omit<Affinity, 'other'> {
  const shown = (those: readonly CommonFilm[], rank: (film: CommonFilm) => number): SharedFilm[] =>
    [...those]
      .sort((a, b) => rank(b) - rank(a) || a.film - b.film)
      .slice(0, SHOWN)
      .map((film) => (other.sharing ? film : { ...film, theirs: undefined }));
  const sum = ({ mine, theirs }: CommonFilm): number => mine + theirs;
  const distance = ({ mine, theirs }: CommonFilm): number => Math.abs(mine - theirs);
  return {
    percent: likeness(films, {
      mine: meanOf(me.rating_sum, me.rated),
      theirs: meanOf(other.rating_sum, other.rated),
    }),
    common: films.length,
    agree: shown(
      films.filter(({ mine, theirs }) => Math.min(mine, theirs) >= LOVED),
      sum,
    ),
    differ: shown(
      films.filter((film) => distance(film) >= APART),
      distance,
    ),
  };
}
