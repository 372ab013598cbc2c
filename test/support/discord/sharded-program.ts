/** A process that answers on Discord by shards until it is told to leave. Its time runs twenty times as fast. */
import { readSettings } from '../../../src/app/config.ts';
import { createRedaction } from '../../../src/app/redaction.ts';
import { startBot } from '../../../src/app/start-bot.ts';
import { startDiscord } from '../../../src/platforms/discord/discord.ts';
import { discordEnvironment } from '../../../src/platforms/discord/environment.ts';
import { systemClock } from '../../../src/platforms/shared/clock.ts';

const HASTE = 20;

const { bot, surroundings } = await startBot(process, createRedaction(process.env));
const config = readSettings(discordEnvironment, process.env);
if (!config) throw new Error('DISCORD_TOKEN is missing');
const running = await startDiscord(bot, config, {
  ...surroundings,
  clock: { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms / HASTE, signal) },
});
process.once('SIGTERM', () => void running.stop());
const why = await running.ended;
if (why !== undefined) surroundings.say(why);
process.exit(0);
