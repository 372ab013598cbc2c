import { onTestFinished } from 'vitest';
import { type DiscordBot, startDiscord } from '../../../src/platforms/discord/discord.ts';
import type { DiscordConfig } from '../../../src/platforms/discord/environment.ts';
import type { Running } from '../../../src/platforms/platform.ts';
import { type ManualClock, manualClock } from '../manual-clock.ts';
import { type Logged, testSurroundings } from '../surroundings.ts';
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

/** When something is to be closed: with the test, unless said. */
type AtEnd = (close: () => Promise<void>) => void;

/** A Discord on loopback. */
export async function openLoopback(
  options: LoopbackOptions = {},
  atEnd: AtEnd = onTestFinished,
): Promise<LoopbackDiscord> {
  const discord = await startLoopbackDiscord({ check, ...options });
  atEnd(() => discord.close());
  return discord;
}

/** Starts a bot on a Discord. */
export async function visit(
  bot: DiscordBot,
  discord: LoopbackDiscord,
  change: Partial<DiscordConfig> = {},
  atEnd: AtEnd = onTestFinished,
): Promise<Visit> {
  const clock = manualClock();
  const { surroundings, logged, said } = testSurroundings(clock);
  const config: DiscordConfig = {
    token: TOKEN,
    applicationId: APPLICATION_ID,
    guildId: undefined,
    apiRoot: discord.apiRoot,
    shards: undefined,
    ...change,
  };
  const running = await startDiscord(bot, config, surroundings);
  atEnd(() => stopAtOnce(running, clock));
  return {
    discord,
    clock,
    running,
    said,
    log: logged,
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
export async function connected(
  bot: DiscordBot,
  options: LoopbackOptions = {},
  atEnd: AtEnd = onTestFinished,
): Promise<Visit> {
  const visitor = await visit(bot, await openLoopback(options, atEnd), {}, atEnd);
  await visitor.discord.gateway.until('identified', 1);
  return visitor;
}
