import { inspect } from 'node:util';
import type { Logger } from 'pino';
import { type Bot, createBot } from './bot.ts';
import { type Config, readConfig } from './config.ts';
import { DataError, PlatformError } from './core/errors.ts';
import { ensureCatalog } from './ensure-catalog.ts';
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
  await ensureCatalog(config, stderr);
  const log = createLog(config.logLevel);
  return { config, log, bot: await createBot(config, log) };
}

/**
 * Runs a program's main; a fault of the data or of a service is one line for the
 * person and exit code 1, a bug keeps its trace.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  // Whoever reads the output may leave first (`| head`): nothing is left to say then.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  // A library's promise that nobody waits for must not end the bot for everybody.
  process.on('unhandledRejection', (reason) => {
    process.stderr.write(`${inspect(reason)}\n`);
  });
  try {
    await main();
  } catch (error) {
    if (!(error instanceof DataError || error instanceof PlatformError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
