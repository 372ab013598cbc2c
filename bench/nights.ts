import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readConfig } from '../src/app/config.ts';
import { doErrands } from '../src/app/night-errands/run-errands.ts';
import type { StoreLocation } from '../src/community/open.ts';
import { openCommunity } from '../src/community/open.ts';
import { once } from '../src/core/once.ts';
import { loadFinder } from '../src/finder/load-finder.ts';
import type { Running, RunningPlatform } from '../src/platforms/platform.ts';
import { loadTastes } from '../src/recommender/personal/taste-model.ts';
import { createWording } from '../src/wording/formats.ts';

const NIGHTS = 500;
const FILMS = [219, 862];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** From the opening: the vote, its end, the reminder, the day after. */
const STEPS_MS = [DAY_MS, DAY_MS - HOUR_MS, HOUR_MS / 2, DAY_MS];

/** 500 film nights that are due at once, done by two processes' worth of workers on one store. */
export default async function benchNights(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-nights-'));
  const url = process.env['DATABASE_URL'];
  const file = { file: join(folder, 'comunidad.sqlite'), key: undefined };
  console.table([await run(url ? { url } : file)]);
  rmSync(folder, { recursive: true });
}

async function run(location: StoreLocation): Promise<object> {
  const { dataDir, locale } = readConfig(process.env);
  const [finder, tastes, wording] = [
    loadFinder(dataDir),
    once(() => loadTastes(dataDir)),
    createWording(locale),
  ];
  const log = { info: () => {}, error: () => {} };
  let now = Date.parse('2026-01-02T20:00:00Z');
  let drawn = 0;
  const open = () =>
    openCommunity({
      location,
      date: () => new Date(now),
      sleep: (ms) => setTimeout(ms),
      randomBytes: (count) => createHash('sha256').update(`${drawn++}`).digest().subarray(0, count),
      log,
    });
  const communities = [open(), open()];
  const said = new Map<string, number>();
  const post: NonNullable<Running['post']> = async (place) => {
    said.set(place, (said.get(place) ?? 0) + 1);
    return 'posted';
  };
  const mouth: RunningPlatform = {
    name: 'discord',
    isConnected: () => true,
    ended: new Promise(() => {}),
    stop: async () => {},
    post,
  };
  const [first] = communities;
  for (let i = 0; i < NIGHTS && first; i++) {
    const place = `discord:bench-${i}` as const;
    const timing = { said: new Date(now), at: new Date(now + 2 * DAY_MS), zone: 'UTC' };
    const { night } = await first.nights.open({ place, by: 'discord:1', ...timing });
    for (const film of FILMS) await first.nights.nominate(night.id, film, undefined);
  }
  const started = performance.now();
  const cpu = process.cpuUsage();
  for (const ms of STEPS_MS) {
    now += ms;
    await Promise.all(
      communities.map((community) =>
        doErrands(
          {
            speak: (work) => work({ community, finder, tastes, wording, timeZone: 'UTC' }),
            running: () => [mouth],
            clock: { now: () => now, date: () => new Date(now), sleep: async () => {} },
            log,
          },
          new AbortController().signal,
        ),
      ),
    );
  }
  const { user, system } = process.cpuUsage(cpu);
  await Promise.all(communities.map(({ close }) => close()));
  const counts = [...said.values()];
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    nights: NIGHTS,
    messages: total,
    wanted: NIGHTS * STEPS_MS.length,
    'nights with more': counts.filter((count) => count > STEPS_MS.length).length,
    'nights with fewer': NIGHTS - counts.filter((count) => count >= STEPS_MS.length).length,
    'ms a message': ((performance.now() - started) / total).toFixed(1),
    'cpu ms a message': ((user + system) / 1000 / total).toFixed(1),
  };
}
