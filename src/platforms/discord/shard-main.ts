/** The program of one shard, started by `startShards`. */
import { readConfig } from '../../config.ts';
import { DataError } from '../../core/errors.ts';
import { createLog } from '../../log.ts';
import { runMain, startBot } from '../../start.ts';
import { TOKEN_MISSING } from '../../wording/discord.ts';
import { discordConfig } from './environment.ts';
import { startSession } from './session.ts';
import { GAVE_UP } from './shards.ts';
import { systemSurroundings } from './surroundings.ts';

await runMain(async () => {
  const { logLevel } = readConfig(process.env);
  const config = discordConfig(process.env);
  if (!config) throw new DataError(TOKEN_MISSING);
  const bot = await startBot(process);
  const running = startSession(bot, config, createLog(logLevel), systemSurroundings, {
    registers: false,
  });
  let stopping = false;
  const stop = () => {
    stopping = true;
    void running.stop();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Whoever started this process is gone.
  process.once('disconnect', stop);
  await running.ended;
  bot.close();
  process.exit(stopping ? 0 : GAVE_UP);
});
