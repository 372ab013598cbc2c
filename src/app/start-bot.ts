import type { Surroundings } from '../platforms/platform.ts';
import { type Bot, createBot } from './bot.ts';
import { type Config, readConfig } from './config.ts';
import { ensureCatalogue } from './ensure-catalogue.ts';
import { createLog } from './log.ts';
import { keepPurgingPlaces } from './purge-places.ts';
import type { Redaction } from './redaction.ts';
import { processSurroundings } from './surroundings.ts';
import { watchCatalogue } from './watch-catalogue.ts';

/** What a program starts from. */
export interface Started {
  readonly config: Config;
  readonly bot: Bot;
  readonly surroundings: Surroundings;
}

/** The bot of a process: its environment read, its catalogue there (made first where it is missing). */
export async function startBot(
  { env, stderr }: NodeJS.Process,
  redaction: Redaction,
): Promise<Started> {
  const config = readConfig(env);
  await ensureCatalogue(config, stderr);
  const log = createLog(config.logLevel, redaction);
  const bot = await createBot(config, log);
  const warn = (): void => {
    const { aging } = bot.catalogue;
    if (aging) log.warn({}, aging);
  };
  warn();
  const surroundings = processSurroundings(log, config.locale, redaction);
  const closing = new AbortController();
  const { clock } = surroundings;
  const upkeep = Promise.all([
    keepPurgingPlaces(bot.community.places, clock, closing.signal),
    watchCatalogue(config.dataDir, () => bot.renew().then(warn), clock, closing.signal),
  ]);
  return {
    config,
    surroundings,
    bot: {
      ...bot,
      async close() {
        closing.abort();
        await upkeep;
        await bot.close();
      },
    },
  };
}
