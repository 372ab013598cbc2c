import type { Selectable } from 'kysely';
import type { PlaceKey } from '../../../core/turn.ts';
import type { Night, Nomination } from '../../nights.ts';
import type { Tables } from '../../store/engine.ts';
import type { Schema } from '../../store/schema.ts';
import { toPerson } from '../people.ts';
import { platformOf } from '../person-rows.ts';

export type NightRow = Selectable<Schema['nights']>;

/** Whether films are voted on. */
export const isVotedOn = ({ state }: Pick<NightRow, 'state'>): boolean =>
  state === 'voting' || state === 'firstRound';

/** A night that this transaction changes: nobody else does until it ends. */
export const takeNight = ({ db, engine }: Tables, id: number): Promise<NightRow | undefined> =>
  db
    .selectFrom('nights')
    .selectAll()
    .where('id', '=', id)
    .$if(engine === 'postgres', (query) => query.forNoKeyUpdate())
    .executeTakeFirst();

/** A night with all that is shown of it. */
export async function readNight(tables: Tables, id: number): Promise<Night | undefined> {
  const { db } = tables;
  const row = await db
    .selectFrom('nights as n')
    .innerJoin('places as p', 'p.id', 'n.place_id')
    .selectAll('n')
    .select('p.key as place')
    .where('n.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const place = row.place as PlaceKey;
  const nominations = await nominationsOf(tables, row, place);
  const opener = await db
    .selectFrom('identities')
    .select(['key', 'name', 'handle'])
    .where('person_id', '=', row.opener_id)
    .where('platform', '=', platformOf(place))
    .executeTakeFirst();
  const polls = await db
    .selectFrom('polls')
    .select('open')
    .where('night_id', '=', id)
    .where('round', '=', row.round)
    .execute();
  const hasPoll = polls.some(({ open }) => open === 1);
  const vote = await db
    .selectFrom('jobs')
    .select('due')
    .where('night_id', '=', id)
    .where('kind', '=', 'vote')
    .executeTakeFirst();
  return {
    id,
    place,
    channel: (row.channel as PlaceKey | null) ?? undefined,
    opener: opener && toPerson(opener),
    at: new Date(row.at),
    state: row.state,
    closesAt: new Date(row.closes_at),
    round: row.round,
    votesAt: vote && new Date(vote.due),
    nominations,
    winner: nominations.find((nomination) => nomination.id === row.winner_id),
    hasPoll,
    lostPoll: polls.length > 0 && !hasPoll,
  };
}

async function nominationsOf(
  { db }: Tables,
  night: NightRow,
  place: PlaceKey,
): Promise<readonly Nomination[]> {
  const rows = await db
    .selectFrom('nominations as n')
    .leftJoin('identities as i', (join) =>
      join.onRef('i.person_id', '=', 'n.person_id').on('i.platform', '=', platformOf(place)),
    )
    .select(['n.id', 'n.film_id', 'n.own', 'n.vetoed', 'n.round', 'i.key', 'i.name', 'i.handle'])
    .select(({ selectFrom }) =>
      selectFrom('ballots as b')
        .whereRef('b.nomination_id', '=', 'n.id')
        .where('b.round', '=', night.round)
        .select(({ fn }) => fn.countAll<number>().as('votes'))
        .as('votes'),
    )
    .where('n.night_id', '=', night.id)
    .orderBy('n.id')
    .execute();
  return rows.map(({ id, film_id, own, vetoed, round, votes, key, name, handle }) => ({
    id,
    film: film_id,
    by: key === null ? undefined : toPerson({ key, name, handle }),
    own: own === 1,
    vetoed: vetoed === 1,
    running: isVotedOn(night) && vetoed === 0 && round === night.round,
    votes: votes ?? 0,
  }));
}
