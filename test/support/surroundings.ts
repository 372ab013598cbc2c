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
  readonly said: readonly string[];
}

/** @param secrets variables of the environment that hold what nobody may read */
export function testSurroundings(
  clock: Clock,
  secrets: Readonly<Record<string, string>> = {},
): TestSurroundings {
  const logged: Logged[] = [];
  const said: string[] = [];
  const write = (level: keyof PlatformLog) => (fields: object, message: string) => {
    logged.push({ level, fields, message });
  };
  const redaction = createRedaction(secrets);
  const say = (line: string) => void said.push(redaction(line));
  return {
    logged,
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
