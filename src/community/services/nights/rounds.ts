import { ONE_ROUND } from '../../films-a-night.ts';
import type { JobKind } from '../../jobs.ts';
import type { WorstFit } from '../../nights.ts';
import type { Tables } from '../../store/engine.ts';
import { schedule, unschedule } from '../jobs.ts';
import type { NightRow } from './night-rows.ts';
import { finalists, ranked } from './tally.ts';
import { standingFilms } from './vetoes.ts';
import { halfway, scheduleOf } from './vote-times.ts';

/** With less time than that before the film there is no second round. */
const ROUND_MS = 10 * 60_000;

/** The films that are voted on, in the order in which polls ask them. */
export async function runningOf(tables: Tables, night: NightRow): Promise<readonly number[]> {
  const rows = await standingFilms(tables, night)
    .select('n.id')
    .where('n.round', '=', night.round)
    .orderBy('n.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** How a night goes on. `job` is what does it, and tells of it: it isn't taken away. */
interface Step {
  readonly tables: Tables;
  readonly night: NightRow;
  readonly platform: string;
  readonly now: number;
  readonly job: JobKind | undefined;
}

const change = ({ tables, night }: Step, row: Partial<Omit<NightRow, 'id'>>) =>
  tables.db.updateTable('nights').set(row).where('id', '=', night.id).execute();

const others = ({ job }: Step): JobKind[] =>
  (['vote', 'close'] as const).filter((kind) => kind !== job);

async function decide(step: Step, winner: number): Promise<void> {
  await change(step, { state: 'decided', winner_id: winner });
  await unschedule(step.tables, step.night.id, others(step));
}

/** The vote begins: of many films in two rounds; of one there is nothing to vote. */
export async function beginVote(step: Step): Promise<void> {
  const { tables, night, now, platform } = step;
  const films = await standingFilms(tables, night).select('n.id').orderBy('n.id').execute();
  const [first] = films;
  if (!first) return;
  if (films.length === 1) return decide(step, first.id);
  const isLong = films.length > ONE_ROUND;
  const closes_at = Math.round(isLong ? halfway(now, night.closes_at) : night.closes_at);
  await change(step, { state: isLong ? 'firstRound' : 'voting', round: 1, closes_at });
  await tables.db
    .updateTable('nominations')
    .set({ round: 1 })
    .where(
      'id',
      'in',
      films.map(({ id }) => id),
    )
    .execute();
  await schedule(tables, night.id, platform, { close: closes_at });
  if (step.job !== 'vote') await unschedule(tables, night.id, ['vote']);
}

/** The round that is on ends. */
export async function endRound(step: Step, worstFit: WorstFit, zone: string): Promise<void> {
  const { tables, night, now, platform } = step;
  const films = await countedOf(step);
  const [best] = ranked(films, worstFit);
  if (!best) return;
  if (night.state !== 'firstRound' || night.at - now < ROUND_MS) return decide(step, best.id);
  const round = night.round + 1;
  const { close } = scheduleOf({ said: new Date(now), at: new Date(night.at), zone });
  const closes_at = Math.round(close);
  await change(step, { state: 'voting', round, closes_at });
  await tables.db
    .updateTable('nominations')
    .set({ round })
    .where(
      'id',
      'in',
      finalists(films, worstFit).map(({ id }) => id),
    )
    .execute();
  await schedule(tables, night.id, platform, { vote: now, close: closes_at });
}

const countedOf = ({ tables, night }: Step) =>
  standingFilms(tables, night)
    .leftJoin('ballots as b', (join) =>
      join.onRef('b.nomination_id', '=', 'n.id').onRef('b.round', '=', 'n.round'),
    )
    .select(({ fn }) => [
      'n.id',
      'n.film_id as film',
      fn.count<number>('b.nomination_id').as('votes'),
    ])
    .where('n.round', '=', night.round)
    .groupBy(['n.id', 'n.film_id'])
    .execute();
