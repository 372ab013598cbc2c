import pino from 'pino';
import type { Redaction } from './redaction.ts';

/** Where lines of the log are written. */
export interface LogOutput {
  write(line: string): void;
}

/**
 * Structured logs on standard error, so that standard output stays the conversation's. Each line goes through the
 * redaction as a whole: a secret may stand in any field, in an error's cause or in its stack.
 */
export function createLog(
  level: string,
  redaction: Redaction,
  output = standardError(),
): pino.Logger {
  return pino({ level, base: null }, { write: (line: string) => output.write(redaction(line)) });
}

const standardError = (): LogOutput => {
  const destination = pino.destination({ dest: 2, sync: true });
  return { write: (line) => void destination.write(line) };
};
