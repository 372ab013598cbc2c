import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import type { PersonKey } from '../../src/core/turn.ts';
import { ANA, LEO, VOLVER } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { wrongFigures } from '../support/community/whole-store.ts';
import { type Cluster, HAS_POSTGRES, startCluster } from '../support/processes/cluster.ts';

const AWAY = { mistake: { kind: 'communityAway' } };
const REST_MS = 1000;

/** One that a test may stop. */
async function ownCluster(...settings: readonly string[]): Promise<Cluster> {
  const cluster = await startCluster(settings);
  onTestFinished(() => cluster.remove());
  return cluster;
}

describe.skipIf(!HAS_POSTGRES)('a PostgreSQL', () => {
  test('that stops and comes back under load has all that it was told to keep', async () => {
    const cluster = await ownCluster();
    const at = { url: cluster.url('postgres') };
    const { ratings, clock, logged } = testCommunity(at);
    const kept = new Map<number, number>();
    const others: unknown[] = [];
    let film = 0;
    let isOver = false;
    const write = async (person: PersonKey): Promise<void> => {
      while (!isOver) {
        const mine = ++film;
        try {
          await ratings.rate(person, mine, 1 + (mine % 10));
          kept.set(mine, 1 + (mine % 10));
        } catch (error) {
          const isAway = error instanceof UserError && error.mistake.kind === 'communityAway';
          if (!isAway) others.push(error);
          clock.advance(REST_MS);
          await setTimeout(5);
        }
      }
    };
    const someMore = async (): Promise<void> => {
      const before = kept.size;
      while (kept.size < before + 50) await setTimeout(10);
    };
    const writers = Promise.all([ANA, LEO, ANA, LEO].map(write));
    for (const how of ['SIGINT', 'SIGKILL', 'SIGINT'] as const) {
      await someMore();
      await cluster.stop(how);
      await setTimeout(100);
      await cluster.start();
    }
    await someMore();
    isOver = true;
    await writers;

    expect(others).toEqual([]);
    const [ana, leo] = [await ratings.of(ANA), await ratings.of(LEO)];
    const there = new Map([...ana.ratings, ...leo.ratings].map((one) => [one.film, one.rating]));
    for (const [one, rating] of kept) expect(there.get(one)).toBe(rating);
    expect(await wrongFigures(at)).toEqual([]);
    const messages = new Set(logged.map((line) => line.split(' {')[0]));
    expect([...messages].sort()).toEqual(['community store is away', 'community store is back']);
  });

  test('that isn’t there is away, and found when it comes', async () => {
    const cluster = await ownCluster('fsync=off');
    await cluster.stop();
    const { ratings, clock, logged } = testCommunity({ url: cluster.url('postgres') });
    await expect(ratings.rate(ANA, VOLVER, 8)).rejects.toMatchObject(AWAY);
    expect(logged).toEqual(['community store is away {"code":"ECONNREFUSED"}']);
    await cluster.start();
    clock.advance(REST_MS);
    await ratings.rate(ANA, VOLVER, 8);
    expect(await ratings.of(ANA)).toMatchObject({ total: 1 });
  });

  test('without that database, or for nobody by that name, is away', async () => {
    const cluster = await ownCluster('fsync=off');
    const none = testCommunity({ url: cluster.url('nothing') });
    await expect(none.ratings.of(ANA)).rejects.toMatchObject(AWAY);
    expect(none.logged).toEqual(['community store is away {"code":"3D000"}']);
    const url = cluster.url('postgres').replace('butaca@', 'nobody:secreto@');
    const stranger = testCommunity({ url });
    await expect(stranger.ratings.of(ANA)).rejects.toMatchObject(AWAY);
    expect(stranger.logged.join()).not.toContain('secreto');
  });
});
