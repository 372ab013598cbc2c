/** A process that answers on Discord by shards until it is told to leave. Its time runs twenty times as fast. */
import { createLog } from '../../../src/app/log.ts';
import { startBot } from '../../../src/app/start.ts';
import { systemClock } from '../../../src/platforms/discord/clock.ts';
import { startDiscord } from '../../../src/platforms/discord/start.ts';
import { systemSurroundings } from '../../../src/platforms/discord/surroundings.ts';

const HASTE = 20;

const { bot, config } = await startBot(process);
if (!config.discord) throw new Error('DISCORD_TOKEN is missing');
const running = await startDiscord(bot, config.discord, createLog('info'), {
  ...systemSurroundings,
  clock: { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms / HASTE, signal) },
});
process.once('SIGTERM', () => void running.stop());
await running.ended;
process.exit(0);
