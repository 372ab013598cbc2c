import type { Logger } from 'pino';
import { type Bot, createBot } from './bot.ts';
import { type Config, readConfig } from './config.ts';
import { ensureCatalogue } from './ensure-catalogue.ts';
import { createLog } from './log.ts';

/** What a program starts from. */
export interface Started {
  readonly config: Config;
  readonly log: Logger;
  readonly bot: Bot;
}

/** The bot of a process: its environment read, its catalogue there (made first where it is missing). */
export async function startBot({ env, stderr }: NodeJS.Process): Promise<Started> {
  const config = readConfig(env);
  await ensureCatalogue(config, stderr);
  const log = createLog(config.logLevel);
  return { config, log, bot: await createBot(config, log) };
}
