/** The program of one shard, started by `startShards`. */

import { runMain } from '../../app/run-main.ts';
import { startBot } from '../../app/start.ts';
import { DataError } from '../../core/errors.ts';
import { TOKEN_MISSING } from '../../wording/discord.ts';
import { startSession } from './session.ts';
import { GAVE_UP } from './shards.ts';
import { systemSurroundings } from './surroundings.ts';

await runMain(async () => {
  const { bot, config, log } = await startBot(process);
  if (!config.discord) throw new DataError(TOKEN_MISSING);
  const running = startSession(bot, config.discord, log, systemSurroundings, {
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
  await bot.close();
  process.exit(stopping ? 0 : GAVE_UP);
});
