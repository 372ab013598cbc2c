import { existsSync } from 'node:fs';
import { DataError, PlatformError } from '../core/errors.ts';
import { inProject } from '../sources/project.ts';
import { createRedaction, type Redaction } from './redaction.ts';

/** Where a person may keep the variables; those that the process has already win. */
const DOT_ENV = inProject('.env');

/**
 * Runs a program's main; a fault of the data or of a service is one line for the
 * person and exit code 1, a bug keeps its trace. Nothing of either holds a secret.
 */
export async function runMain(main: (redaction: Redaction) => Promise<void>): Promise<void> {
  const { stdout, stderr } = process;
  // Whoever reads the output may leave first (`| head`): nothing is left to say then.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  if (existsSync(DOT_ENV)) process.loadEnvFile(DOT_ENV);
  const redaction = createRedaction(process.env);
  const tell = (error: unknown) => stderr.write(`${redaction(error)}\n`);
  const crash = (error: unknown): void => {
    tell(error);
    process.exit(1);
  };
  // A library's promise that nobody waits for must not end the bot for everybody.
  process.on('unhandledRejection', tell);
  process.on('uncaughtException', crash);
  try {
    await main(redaction);
  } catch (error) {
    if (!(error instanceof DataError || error instanceof PlatformError)) return crash(error);
    tell(error.message);
    process.exitCode = 1;
  }
}
