/** The program of one shard, started by `startShards`. */

import { readSettings } from '../../app/config.ts';
import { runMain } from '../../app/run-main.ts';
import { startBot } from '../../app/start-bot.ts';
import { DataError } from '../../core/errors.ts';
import { TOKEN_MISSING } from '../../wording/discord.ts';
import { discordEnvironment } from './environment.ts';
import { GAVE_UP } from './gateway-refusals.ts';
import { startSession } from './session.ts';

await runMain(async (redaction) => {
  const config = readSettings(discordEnvironment, process.env);
  if (!config) throw new DataError(TOKEN_MISSING);
  const { bot, surroundings } = await startBot(process, redaction);
  const running = startSession(bot, config, surroundings, { registers: false });
  let stopping = false;
  const stop = () => {
    stopping = true;
    void running.stop();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Whoever started this process is gone.
  process.once('disconnect', stop);
  const why = await running.ended;
  if (why !== undefined) surroundings.say(why);
  await bot.close();
  process.exit(stopping ? 0 : GAVE_UP);
});
