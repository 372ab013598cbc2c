import type { Tables } from '../../store/engine.ts';
import type { NightRow } from './night-rows.ts';

/** Whether a native poll said it. */
type Polled = 0 | 1;

/** What a person approves of in a round takes the place of what they did before. */
export async function writeBallot(
  { db }: Tables,
  { id, round }: NightRow,
  person: number,
  nominations: readonly number[],
  polled: Polled,
): Promise<void> {
  const ofNight = db.selectFrom('nominations').select('id').where('night_id', '=', id);
  await db
    .deleteFrom('ballots')
    .where('person_id', '=', person)
    .where('round', '=', round)
    .where('nomination_id', 'in', ofNight)
    .execute();
  if (nominations.length === 0) return;
  await db
    .insertInto('ballots')
    .values(
      nominations.map((nomination_id) => ({ nomination_id, round, person_id: person, polled })),
    )
    .execute();
}

/** What a person approves of in a round. */
export async function readBallot(
  { db }: Tables,
  { id, round }: NightRow,
  person: number,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('ballots as b')
    .innerJoin('nominations as n', 'n.id', 'b.nomination_id')
    .select('n.id')
    .where('n.night_id', '=', id)
    .where('b.round', '=', round)
    .where('b.person_id', '=', person)
    .execute();
  return rows.map((row) => row.id);
}

/** Adds an answer to a ballot, or takes it from there. */
export async function changeBallot(
  tables: Tables,
  night: NightRow,
  person: number,
  nomination: number,
  change: { readonly chosen?: boolean; readonly polled: Polled },
): Promise<void> {
  const before = await readBallot(tables, night, person);
  const { chosen = !before.includes(nomination), polled } = change;
  const others = before.filter((one) => one !== nomination);
  await writeBallot(tables, night, person, chosen ? [...others, nomination] : others, polled);
}
