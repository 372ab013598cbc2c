import { existsSync } from 'node:fs';
import { inspect } from 'node:util';
import { DataError, PlatformError } from '../core/errors.ts';

/** Where a person may keep the variables; those that the process has already win. */
const DOT_ENV = '.env';

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
    if (existsSync(DOT_ENV)) process.loadEnvFile(DOT_ENV);
    await main();
  } catch (error) {
    if (!(error instanceof DataError || error instanceof PlatformError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
