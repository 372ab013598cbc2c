import { createRedaction } from '../../src/app/redaction.ts';
import type { Surroundings } from '../../src/platforms/platform.ts';
import type { Clock } from '../../src/platforms/shared/clock.ts';
import type { PlatformLog } from '../../src/platforms/shared/log.ts';

/** A line of the log. */
export interface Logged {
  readonly level: keyof PlatformLog;
  readonly fields: object;
  readonly message: string;
}

/** The start of the tests' time: what every clock of theirs says first. */
export const EPOCH = Date.parse('2026-01-02T20:00:00Z');

/** What a platform takes from its process, and what it left there: log and lines for whoever runs the bot. */
export interface TestSurroundings {
  readonly surroundings: Surroundings;
  readonly logged: readonly Logged[];
  /** The log as text in which a secret would be found, with all that an error holds. */
  readonly lines: readonly string[];
  readonly said: readonly string[];
}

/** @param secrets variables of the environment that hold what nobody may read */
export function testSurroundings(
  clock: Clock,
  secrets: Readonly<Record<string, string>> = {},
): TestSurroundings {
  const logged: Logged[] = [];
  const lines: string[] = [];
  const said: string[] = [];
  const write = (level: keyof PlatformLog) => (fields: object, message: string) => {
    logged.push({ level, fields, message });
    lines.push(`${level} ${message} ${JSON.stringify(fields, wholeErrors)}`);
  };
  const redaction = createRedaction(secrets);
  const say = (line: string) => void said.push(redaction(line));
  return {
    logged,
    lines,
    said,
    surroundings: {
      clock,
      random: () => 0,
      newErrorId: () => 'def456',
      log: {
        debug: write('debug'),
        info: write('info'),
        warn: write('warn'),
        error: write('error'),
      },
      locale: 'es-419',
      say,
      announce: say,
      redact: redaction,
      keepSecret: redaction.keep,
    },
  };
}

const wholeErrors = (_key: string, value: unknown): unknown =>
  value instanceof Error
    ? { ...value, message: value.message, stack: value.stack, cause: value.cause }
    : value;
