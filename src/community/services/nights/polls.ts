import type { PlaceKey } from '../../../core/turn.ts';
import type { NightPolls } from '../../nights.ts';
import type { Tables } from '../../store/engine.ts';
import type { ServiceContext } from '../context.ts';
import { schedule } from '../jobs.ts';
import { platformOf, takePerson } from '../person-rows.ts';
import { changeBallot, writeBallot } from './ballots.ts';
import { isVotedOn, type NightRow, takeNight } from './night-rows.ts';
import { runningOf } from './rounds.ts';

/** So often a round is asked by a poll; when the last is deleted too, buttons ask it. */
const POLLS_MAX = 3;

export const createNightPolls = ({ store, now }: ServiceContext): NightPolls => {
  /** Does something to the night that a poll asks about, while it does. */
  const onPoll = (
    ref: string,
    work: (tables: Tables, night: NightRow) => Promise<void>,
  ): Promise<void> =>
    store.write(async (tables) => {
      const poll = await tables.db
        .selectFrom('polls')
        .select(['night_id', 'round'])
        .where('ref', '=', ref)
        .where('open', '=', 1)
        .executeTakeFirst();
      const night = poll && (await takeNight(tables, poll.night_id));
      if (night && isVotedOn(night) && night.round === poll.round) await work(tables, night);
    });

  return {
    opened: (id, round, { ref, hangs }) =>
      store.write(async (tables) => {
        const night = await takeNight(tables, id);
        if (!night || !isVotedOn(night) || night.round !== round) return;
        await tables.db
          .insertInto('polls')
          .values({ ref, hangs, night_id: id, round, open: 1 })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),

    voted: (ref, by, answers) =>
      onPoll(ref, async (tables, night) => {
        const person = await takePerson(tables, by, now());
        const running = await runningOf(tables, night);
        await writeBallot(tables, night, person.id, pick(running, answers), 1);
      }),

    toggled: (ref, by, answer, chosen) =>
      onPoll(ref, async (tables, night) => {
        const [nomination] = pick(await runningOf(tables, night), [answer]);
        if (nomination === undefined) return;
        const person = await takePerson(tables, by, now());
        await changeBallot(tables, night, person.id, nomination, { chosen, polled: 1 });
      }),

    gone: (ref) =>
      onPoll(ref, async (tables, night) => {
        const { db } = tables;
        await db.updateTable('polls').set({ open: 0 }).where('ref', '=', ref).execute();
        // What it told stands: another poll, which will be counted, knows nothing of it.
        await db
          .updateTable('ballots')
          .set({ polled: 0 })
          .where('round', '=', night.round)
          .where('nomination_id', 'in', await runningOf(tables, night))
          .execute();
        const asked = await db
          .selectFrom('polls')
          .select('open')
          .where('night_id', '=', night.id)
          .where('round', '=', night.round)
          .execute();
        if (asked.some(({ open }) => open === 1) || asked.length >= POLLS_MAX) return;
        const { key } = await db
          .selectFrom('places')
          .select('key')
          .where('id', '=', night.place_id)
          .executeTakeFirstOrThrow();
        await schedule(tables, night.id, platformOf(key), { vote: now() });
      }),

    placeOf: (ref) =>
      store.read(async ({ db }) => {
        const place = await db
          .selectFrom('polls as p')
          .innerJoin('nights as n', 'n.id', 'p.night_id')
          .innerJoin('places as l', 'l.id', 'n.place_id')
          .select('l.key')
          .where('p.ref', '=', ref)
          .executeTakeFirst();
        return place?.key as PlaceKey | undefined;
      }),

    of: (id) =>
      store.read(({ db }) =>
        db
          .selectFrom('polls as p')
          .innerJoin('nights as n', (join) =>
            join.onRef('n.id', '=', 'p.night_id').onRef('n.round', '=', 'p.round'),
          )
          .select(['p.ref', 'p.hangs'])
          .where('p.night_id', '=', id)
          .where('p.open', '=', 1)
          .execute(),
      ),

    counted: (ref, ballots) =>
      onPoll(ref, async (tables, night) => {
        const running = await runningOf(tables, night);
        await tables.db
          .deleteFrom('ballots')
          .where('round', '=', night.round)
          .where('polled', '=', 1)
          .where('nomination_id', 'in', running)
          .execute();
        // Always in the same order: two that count would otherwise lock each other out.
        const sorted = [...ballots].sort((a, b) => (a.by < b.by ? -1 : 1));
        for (const { by, answers } of sorted) {
          const person = await takePerson(tables, by, now());
          await writeBallot(tables, night, person.id, pick(running, answers), 1);
        }
      }),
  };
};

/** The films that a poll's answers are, by their index; each once. */
const pick = (running: readonly number[], answers: readonly number[]): readonly number[] => [
  ...new Set(answers.flatMap((answer) => running[answer] ?? [])),
];
