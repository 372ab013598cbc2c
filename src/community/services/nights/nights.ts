import type { PersonKey } from '../../../core/turn.ts';
import { EACH_MAX, NOMINATIONS_MAX } from '../../films-a-night.ts';
import type { JobKind } from '../../jobs.ts';
import type { Nights, Opening } from '../../nights.ts';
import type { Tables } from '../../store/engine.ts';
import type { ServiceContext } from '../context.ts';
import { schedule, unschedule } from '../jobs.ts';
import { platformOf, takePerson } from '../person-rows.ts';
import { takePlace } from '../place-rows.ts';
import { changeBallot, writeBallot } from './ballots.ts';
import { currentNightId, SPOKEN_OF_MS } from './current-night.ts';
import { isVotedOn, type NightRow, readNight, takeNight } from './night-rows.ts';
import { opinionOn, pastNights } from './past.ts';
import { beginVote, endRound, runningOf } from './rounds.ts';
import { veto } from './vetoes.ts';
import { scheduleOf } from './vote-times.ts';

const ALL_JOBS: readonly JobKind[] = ['vote', 'close', 'remind', 'ask'];

export const createNights = ({ store, now }: ServiceContext): Nights => {
  /** Does something to a night; undefined for one that is gone. */
  const change = <T>(
    id: number,
    work: (tables: Tables, night: NightRow) => Promise<T>,
  ): Promise<T | undefined> =>
    store.write(async (tables) => {
      const night = await takeNight(tables, id);
      return night && work(tables, night);
    });

  /** @param chosen undefined: the other way round from how it is */
  const changeVote = async (
    id: number,
    nomination: number,
    by: PersonKey,
    chosen?: true,
  ): Promise<boolean> =>
    (await change(id, async (tables, night) => {
      if (!isVotedOn(night) || !(await runningOf(tables, night)).includes(nomination)) {
        return false;
      }
      const person = await takePerson(tables, by, now());
      const how = { polled: 0 as const, ...(chosen && { chosen }) };
      await changeBallot(tables, night, person.id, nomination, how);
      return true;
    })) ?? false;

  return {
    current: (place) =>
      store.read(async (tables) => {
        const id = await currentNightId(tables, place, now() - SPOKEN_OF_MS);
        return id === undefined ? undefined : readNight(tables, id);
      }),

    find: (id) => store.read((tables) => readNight(tables, id)),
    past: (place, limit) => store.read((tables) => pastNights(tables, place, now(), limit)),

    opinion: (id) => store.read((tables) => opinionOn(tables, id)),

    open: (opening) =>
      store.write(async (tables) => {
        const place = await takePlace(tables, opening.place);
        const there = await currentNightId(tables, opening.place, now());
        const id = there ?? (await makeNight(tables, place.id, opening, now()));
        const night = await readNight(tables, id);
        if (!night) throw new Error('A night that was made is there');
        return { night, isNew: there === undefined };
      }),

    async move(id, timing) {
      await change(id, async (tables, night) => {
        if (night.state !== 'proposing') return;
        const due = scheduleOf(timing);
        const row = { at: timing.at.getTime(), closes_at: Math.round(due.close) };
        await tables.db.updateTable('nights').set(row).where('id', '=', id).execute();
        await schedule(tables, id, await platformAt(tables, night), due);
      });
    },

    nominate: async (id, film, by) =>
      (await change(id, async (tables, night) => {
        if (night.state !== 'proposing') return 'closed';
        const person = by === undefined ? undefined : await takePerson(tables, by, now());
        const there = await tables.db
          .selectFrom('nominations')
          .select(['film_id', 'person_id'])
          .where('night_id', '=', id)
          .execute();
        if (there.some(({ film_id }) => film_id === film)) return 'already';
        if (there.length >= NOMINATIONS_MAX) return 'full';
        const own = there.filter(({ person_id }) => person && person_id === person.id);
        if (own.length >= EACH_MAX) return 'enough';
        await tables.db
          .insertInto('nominations')
          .values({
            night_id: id,
            film_id: film,
            person_id: person?.id ?? null,
            own: person ? 0 : 1,
          })
          .execute();
        return 'added';
      })) ?? 'closed',

    veto: async (id, nomination, by) =>
      (await change(id, (tables, night) => veto(tables, night, nomination, by, now()))) ?? 'closed',

    async startVote(id, job) {
      await change(id, async (tables, night) => {
        if (night.state !== 'proposing') return;
        const platform = await platformAt(tables, night);
        await beginVote({ tables, night, platform, now: now(), job });
      });
    },

    vote: async (id, by, nominations) =>
      (await change(id, async (tables, night) => {
        if (!isVotedOn(night)) return false;
        const person = await takePerson(tables, by, now());
        const running = await runningOf(tables, night);
        const chosen = running.filter((one) => nominations.includes(one));
        await writeBallot(tables, night, person.id, chosen, 0);
        return true;
      })) ?? false,

    approve: (id, nomination, by) => changeVote(id, nomination, by, true),
    toggle: (id, nomination, by) => changeVote(id, nomination, by),

    async hurry(id) {
      await change(id, async (tables, night) => {
        if (!isVotedOn(night)) return;
        await schedule(tables, id, await platformAt(tables, night), { close: now() });
      });
    },

    async close(id, worstFit, zone, job) {
      await change(id, async (tables, night) => {
        if (!isVotedOn(night)) return;
        const platform = await platformAt(tables, night);
        await endRound({ tables, night, platform, now: now(), job }, worstFit, zone);
      });
    },

    async cancel(id) {
      await change(id, async (tables) => {
        await tables.db
          .updateTable('nights')
          .set({ state: 'cancelled' })
          .where('id', '=', id)
          .execute();
        await unschedule(tables, id, ALL_JOBS);
      });
    },

    zone: (key) =>
      store.read(async ({ db }) => {
        const place = await db
          .selectFrom('places')
          .select('zone')
          .where('key', '=', key)
          .executeTakeFirst();
        return place?.zone ?? undefined;
      }),

    async setZone(key, zone) {
      await store.write(async (tables) => {
        const place = await takePlace(tables, key);
        await tables.db.updateTable('places').set({ zone }).where('id', '=', place.id).execute();
      });
    },
  };
};

async function makeNight(
  tables: Tables,
  place: number,
  opening: Opening,
  now: number,
): Promise<number> {
  const { place: key, channel, by, at } = opening;
  const person = await takePerson(tables, by, now);
  const due = scheduleOf(opening);
  const { id } = await tables.db
    .insertInto('nights')
    .values({
      place_id: place,
      channel: channel ?? null,
      opener_id: person.id,
      at: at.getTime(),
      state: 'proposing',
      closes_at: Math.round(due.close),
      winner_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await schedule(tables, id, platformOf(key), due);
  return id;
}

/** The platform on which a night takes place. */
async function platformAt({ db }: Tables, { place_id }: NightRow): Promise<string> {
  const { key } = await db
    .selectFrom('places')
    .select('key')
    .where('id', '=', place_id)
    .executeTakeFirstOrThrow();
  return platformOf(key);
}
