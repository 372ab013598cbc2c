import { sql } from 'kysely';
import type { Job, JobKind, Jobs } from '../jobs.ts';
import type { Tables } from '../store/engine.ts';
import type { ServiceContext } from './context.ts';

/** How long whoever takes a job has it alone; longer than a platform is waited for. */
export const LEASE_MS = 60_000;
const TOKEN_BYTES = 9;

interface Claimed {
  readonly night_id: number;
  readonly kind: string;
  readonly due: number;
  readonly begun: number;
  readonly attempts: number;
}

export const createJobs = ({ store, now, randomBytes }: ServiceContext): Jobs => ({
  async claim(platforms, count) {
    if (platforms.length === 0) return [];
    const at = now();
    const isDue = sql`platform in (${sql.join(platforms)}) and due <= ${at} and leased_until <= ${at}`;
    // Most of the time there is nothing to do, and whoever only looks is in nobody's way.
    const any = await store.read(({ db }) =>
      sql`select 1 from jobs where ${isDue} limit 1`.execute(db),
    );
    if (any.rows.length === 0) return [];
    const holder = Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url');
    const { rows } = await store.write(({ db, engine }) =>
      sql<Claimed>`
        with c as materialized (
          select night_id, kind from jobs where ${isDue} order by due limit ${count}
          ${engine === 'postgres' ? sql`for update skip locked` : sql``}
        )
        update jobs set holder = ${holder}, leased_until = ${at + LEASE_MS}, attempts = attempts + 1
        where (night_id, kind) in (select night_id, kind from c)
        returning night_id, kind, due, begun, attempts`.execute(db),
    );
    return rows
      .map(({ night_id, kind, due, begun, attempts }) => ({
        night: night_id,
        kind: kind as JobKind,
        due: new Date(due),
        begun: begun === 1,
        attempts,
        holder,
      }))
      .sort((a, b) => a.due.getTime() - b.due.getTime());
  },

  begin: (job) =>
    store.write(async ({ db }) => {
      const begun = await db
        .updateTable('jobs')
        .set({ begun: 1, leased_until: now() + LEASE_MS })
        .where(heldAs(job))
        .returning('kind')
        .execute();
      return begun.length > 0;
    }),

  async finish(job) {
    await store.write(({ db }) => db.deleteFrom('jobs').where(heldAs(job)).execute());
  },

  async postpone(job, ms) {
    const later = { holder: null, leased_until: 0, begun: 0 as const, due: now() + ms };
    await store.write(({ db }) => db.updateTable('jobs').set(later).where(heldAs(job)).execute());
  },
});

const heldAs = ({ night, kind, holder }: Job) =>
  sql<boolean>`night_id = ${night} and kind = ${kind} and holder = ${holder}`;

/** What is to be done for a night, and when; what was to be done of that kind isn't any more. */
export async function schedule(
  { db }: Tables,
  night: number,
  platform: string,
  due: Partial<Readonly<Record<JobKind, number>>>,
): Promise<void> {
  const free = { leased_until: 0, holder: null, begun: 0 as const, attempts: 0 };
  for (const [kind, at] of Object.entries(due)) {
    const row = { due: Math.round(at), ...free };
    await db
      .insertInto('jobs')
      .values({ night_id: night, kind, platform, ...row })
      .onConflict((conflict) => conflict.columns(['night_id', 'kind']).doUpdateSet(row))
      .execute();
  }
}

/** What of these was to be done for a night isn't any more. */
export async function unschedule(
  { db }: Tables,
  night: number,
  kinds: readonly JobKind[],
): Promise<void> {
  if (kinds.length === 0) return;
  await db
    .deleteFrom('jobs')
    .where('night_id', '=', night)
    .where('kind', 'in', [...kinds])
    .execute();
}
