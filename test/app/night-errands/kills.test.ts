import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ANA, VOLVER } from '../../support/community/cast.ts';
import { testCommunity } from '../../support/community/community.ts';
import { EVERY_ENGINE } from '../../support/community/engines.ts';
import { worker } from '../../support/processes/errands-worker.ts';

const NIGHTS = 30;
const MINUTE_MS = 60_000;
/** After that what somebody has taken is another's. */
const LEASE_MS = 61_000;
/** What one process does at once. */
const AT_ONCE = 16;

const postgres = EVERY_ENGINE.find(({ name }) => name === 'postgres');

test.skipIf(!postgres)(
  'two processes on one PostgreSQL, one of them killed: no reminder twice, none lost but those on their way',
  async () => {
    const location = await postgres?.location();
    if (!location || !('url' in location)) throw new Error('There is no PostgreSQL');
    const [one, two] = await Promise.all([worker(location.url), worker(location.url)]);
    const clock = { ...testCommunity(location).clock, date: () => new Date() };
    const community = testCommunity(location, clock);
    const now = Date.now();
    const timing = { said: new Date(now), at: new Date(now + 40 * MINUTE_MS), zone: 'UTC' };
    for (let i = 0; i < NIGHTS; i++) {
      const opening = { place: `discord:p${i}` as const, by: ANA, ...timing };
      const { night } = await community.nights.open(opening);
      await community.nights.nominate(night.id, VOLVER, undefined);
      await community.nights.startVote(night.id);
    }
    // Their reminders come due together.
    for (const { child } of [one, two]) child.stdin.write(`${36 * MINUTE_MS}\n`);
    while (one.said.length < 3) await setTimeout(1);
    one.child.kill('SIGKILL');
    await once(one.child, 'exit');
    two.child.stdin.write(`${LEASE_MS}\n`);
    const quiet = async (): Promise<void> => {
      for (let before = -1; before !== two.said.length; ) {
        before = two.said.length;
        await setTimeout(700);
      }
    };
    await quiet();
    const said = [...one.said, ...two.said];
    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBeGreaterThan(NIGHTS - AT_ONCE);
    expect(two.said.length).toBeGreaterThan(0);
  },
);
