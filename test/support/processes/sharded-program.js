/** A process that answers on Discord by shards until it is told to leave. Its time runs twenty times as fast. */
import { readSettings } from '../../../dist/src/app/config.js';
import { createRedaction } from '../../../dist/src/app/redaction.js';
import { startBot } from '../../../dist/src/app/start-bot.js';
import { startDiscord } from '../../../dist/src/platforms/discord/discord.js';
import { discordEnvironment } from '../../../dist/src/platforms/discord/environment.js';
import { systemClock } from '../../../dist/src/platforms/shared/clock.js';

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
