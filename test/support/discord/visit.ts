import { onTestFinished } from 'vitest';
import type { DiscordConfig } from '../../../src/platforms/discord/environment.ts';
import type { PlatformLog } from '../../../src/platforms/discord/log.ts';
import { type Running, type Served, startDiscord } from '../../../src/platforms/discord/start.ts';
import { type ManualClock, manualClock } from './clock.ts';
import { openApiCheck } from './openapi.ts';
import { joinAs, type Person } from './person.ts';
import {
  APPLICATION_ID,
  type LoopbackDiscord,
  type LoopbackOptions,
  startLoopbackDiscord,
  TOKEN,
} from './server.ts';

const check = openApiCheck();

/** A line of the log. */
interface Logged {
  readonly level: keyof PlatformLog;
  readonly fields: object;
  readonly message: string;
}

/** A bot that is connected, or connecting, to a Discord on loopback. */
export interface Visit {
  readonly discord: LoopbackDiscord;
  readonly clock: ManualClock;
  readonly running: Running;
  readonly ana: Person;
  readonly luis: Person;
  readonly log: readonly Logged[];
  /** What was said to whoever runs the bot. */
  readonly said: readonly string[];
}

function collectLog(): { log: PlatformLog; lines: Logged[] } {
  const lines: Logged[] = [];
  const write = (level: keyof PlatformLog) => (fields: object, message: string) =>
    lines.push({ level, fields, message });
  return {
    lines,
    log: {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
    },
  };
}

/** A Discord on loopback that closes with the test. */
export async function openLoopback(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const discord = await startLoopbackDiscord({ check, ...options });
  onTestFinished(() => discord.close());
  return discord;
}

/** Starts a bot on a Discord; it stops with the test. */
export async function visit<C>(
  bot: Served<C>,
  discord: LoopbackDiscord,
  change: Partial<DiscordConfig> = {},
): Promise<Visit> {
  const clock = manualClock();
  const said: string[] = [];
  const { log, lines } = collectLog();
  const config: DiscordConfig = {
    token: TOKEN,
    applicationId: APPLICATION_ID,
    guildId: undefined,
    apiRoot: discord.apiRoot,
    sharded: false,
    ...change,
  };
  const running = await startDiscord(bot, config, log, {
    clock,
    random: () => 0,
    newErrorId: () => 'def456',
    say: (line) => said.push(line),
  });
  onTestFinished(() => stopAtOnce(running, clock));
  return {
    discord,
    clock,
    running,
    said,
    log: lines,
    ana: joinAs(discord, '600000000000000001'),
    luis: joinAs(discord, '600000000000000002'),
  };
}

/** Stops a bot without waiting for the answers that a test has left open. */
async function stopAtOnce(running: Running, clock: ManualClock): Promise<void> {
  const hurry = setInterval(() => clock.advance(60_000), 5);
  await running.stop();
  clearInterval(hurry);
}

/** A bot that is connected to a Discord of its own. */
export async function connected<C>(bot: Served<C>, options: LoopbackOptions = {}): Promise<Visit> {
  const visitor = await visit(bot, await openLoopback(options));
  await visitor.discord.gateway.until('identified', 1);
  return visitor;
}
