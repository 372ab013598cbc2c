import { describe, expect, test } from 'vitest';
import { ANA } from '../../support/community/cast.ts';
import { type TestCommunity, testCommunity } from '../../support/community/community.ts';
import { ENGINES } from '../../support/community/engines.ts';
import { DAY_MS, HOUR_MS, NO_TASTE, openNight, ZONE } from './cast.ts';

const LEASE_MS = 60_000;
const kinds = async ({ jobs }: TestCommunity): Promise<string[]> =>
  (await jobs.claim(['discord'], 9)).map(({ kind }) => kind);

describe.each(ENGINES)('what is to be done on $name', ({ location }) => {
  test('comes when it is due, once, and again where whoever took it died', async () => {
    const community = testCommunity(await location());
    const { jobs, clock } = community;
    await openNight(community);
    expect(await kinds(community)).toEqual([]);
    clock.advance(DAY_MS);
    expect(await jobs.claim(['telegram'], 9)).toEqual([]);
    expect(await jobs.claim([], 9)).toEqual([]);
    const [vote] = await jobs.claim(['discord'], 9);
    if (!vote) throw new Error('nothing is due');
    expect(vote).toMatchObject({ kind: 'vote', begun: false, attempts: 1 });
    expect(await kinds(community)).toEqual([]);
    clock.advance(LEASE_MS);
    const [again] = await jobs.claim(['discord'], 9);
    if (!again) throw new Error('nothing is due');
    expect(again).toMatchObject({ kind: 'vote', begun: false, attempts: 2 });
    // Whoever was taken for dead may not do it any more.
    expect(await jobs.begin(vote)).toBe(false);
    expect(await jobs.begin(again)).toBe(true);
    await jobs.finish(vote);
    clock.advance(LEASE_MS);
    const [third] = await jobs.claim(['discord'], 9);
    if (!third) throw new Error('nothing is due');
    expect(third).toMatchObject({ kind: 'vote', begun: true });
    await jobs.postpone(third, HOUR_MS);
    expect(await kinds(community)).toEqual([]);
    clock.advance(HOUR_MS);
    const [last] = await jobs.claim(['discord'], 9);
    if (!last) throw new Error('nothing is due');
    expect(last.begun).toBe(false);
    await jobs.finish(last);
    clock.advance(LEASE_MS);
    expect(await kinds(community)).toEqual([]);
  });

  test('follows what becomes of the night', async () => {
    const community = testCommunity(await location());
    const { nights, clock } = community;
    const id = await openNight(community);
    for (const film of [1, 2]) await nights.nominate(id, film, ANA);
    const later = new Date(clock.date().getTime() + 4 * DAY_MS);
    await nights.move(id, { said: clock.date(), at: later, zone: ZONE });
    clock.advance(2 * DAY_MS);
    expect(await kinds(community)).toEqual([]);
    await nights.startVote(id);
    await nights.hurry(id);
    expect(await kinds(community)).toEqual(['close']);
    await nights.close(id, NO_TASTE, ZONE);
    clock.advance(2 * DAY_MS);
    expect(await kinds(community)).toEqual(['remind']);
    await nights.cancel(id);
    clock.advance(9 * DAY_MS);
    expect(await kinds(community)).toEqual([]);
  });

  test('of two processes only one takes each, whatever they do at once', async () => {
    const at = await location();
    const one = testCommunity(at);
    const two = testCommunity(at, one.clock);
    const soon = new Date(one.clock.date().getTime() + DAY_MS);
    for (let i = 0; i < 40; i++) {
      await one.nights.open({
        place: `discord:p${i}`,
        by: ANA,
        said: one.clock.date(),
        at: soon,
        zone: ZONE,
      });
    }
    one.clock.advance(9 * DAY_MS);
    const done = new Map<string, number>();
    const work = async ({ jobs }: TestCommunity): Promise<void> => {
      for (;;) {
        const claimed = await jobs.claim(['discord'], 7);
        if (claimed.length === 0) return;
        for (const job of claimed) {
          const key = `${job.night} ${job.kind}`;
          if (await jobs.begin(job)) done.set(key, (done.get(key) ?? 0) + 1);
          await jobs.finish(job);
        }
      }
    };
    await Promise.all([work(one), work(two), work(one), work(two)]);
    expect(done.size).toBe(160);
    expect([...done.values()].every((times) => times === 1)).toBe(true);
  });
});
