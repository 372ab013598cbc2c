import type { PersonKey, PlaceKey } from '../../core/turn.ts';
import type { Everything, Exporting, NightFilm } from '../exporting.ts';
import type { Tables } from '../store/engine.ts';
import type { ServiceContext } from './context.ts';
import { findPerson, type PersonRow, platformOf } from './person-rows.ts';
import { settingsOf } from './privacy-settings.ts';
import { personStreaming } from './streaming.ts';
import { fromTenths } from './viewing.ts';

export const createExporting = ({ store }: ServiceContext): Exporting => ({
  everything: (key) =>
    store.read(async (tables) => {
      const person = await findPerson(tables, key);
      return person && everythingOf(tables, person);
    }),
});

async function everythingOf(tables: Tables, person: PersonRow): Promise<Everything> {
  const { db } = tables;
  const identities = await db
    .selectFrom('identities')
    .select(['key', 'name', 'handle'])
    .where('person_id', '=', person.id)
    .orderBy('key')
    .execute();
  const seen = await db
    .selectFrom('viewings')
    .select(['film_id as film', 'rating', 'at'])
    .where('person_id', '=', person.id)
    .orderBy('at')
    .orderBy('film_id')
    .execute();
  const wanted = await db
    .selectFrom('wishes')
    .select(['film_id as film', 'at'])
    .where('person_id', '=', person.id)
    .orderBy('at')
    .orderBy('film_id')
    .execute();
  const unknown = await db
    .selectFrom('unknown_films')
    .select(['film_id as film', 'at'])
    .where('person_id', '=', person.id)
    .orderBy('at')
    .orderBy('film_id')
    .execute();
  const listed = await db
    .selectFrom('list_films as f')
    .innerJoin('lists as l', 'l.id', 'f.list_id')
    .innerJoin('places as p', 'p.id', 'l.place_id')
    .select(['p.key as place', 'l.name as list', 'f.film_id as film', 'f.at'])
    .where('f.added_by', '=', person.id)
    .orderBy('f.at')
    .orderBy('f.film_id')
    .execute();
  const ofNights = db
    .selectFrom('nominations as f')
    .innerJoin('nights as n', 'n.id', 'f.night_id')
    .innerJoin('places as p', 'p.id', 'n.place_id')
    .select(['p.key as place', 'f.film_id as film', 'n.at as night'])
    .orderBy('n.at')
    .orderBy('f.id');
  const proposed = await ofNights.where('f.person_id', '=', person.id).execute();
  const voted = await ofNights
    .innerJoin('ballots as b', 'b.nomination_id', 'f.id')
    .where('b.person_id', '=', person.id)
    .execute();
  const places = await db
    .selectFrom('members as m')
    .innerJoin('places as p', 'p.id', 'm.place_id')
    .select(['p.key as place', 'm.since'])
    .where('m.person_id', '=', person.id)
    .orderBy('m.since')
    .execute();
  return {
    since: new Date(person.since),
    settings: settingsOf(person),
    streaming: await personStreaming(tables, person.id),
    identities: identities.map(({ key, name, handle }) => ({
      platform: platformOf(key),
      key: key as PersonKey,
      name: name ?? undefined,
      handle: handle ?? undefined,
    })),
    seen: seen.map(({ film, rating, at }) => ({
      film,
      rating: rating === null ? undefined : fromTenths(rating),
      at: new Date(at),
    })),
    wanted: wanted.map(({ film, at }) => ({ film, at: new Date(at) })),
    unknown: unknown.map(({ film, at }) => ({ film, at: new Date(at) })),
    listed: listed.map(({ place, list, film, at }) => ({
      place: place as PlaceKey,
      list,
      film,
      at: new Date(at),
    })),
    proposed: proposed.map(toNightFilm),
    voted: voted.map(toNightFilm),
    places: places.map(({ place, since }) => ({
      place: place as PlaceKey,
      since: new Date(since),
    })),
  };
}

const toNightFilm = (row: {
  readonly place: string;
  readonly film: number;
  readonly night: number;
}): NightFilm => ({
  place: row.place as PlaceKey,
  film: row.film,
  night: new Date(row.night),
});
