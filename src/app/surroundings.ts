import { randomBytes } from 'node:crypto';
import type { Surroundings } from '../platforms/platform.ts';
import { systemClock } from '../platforms/shared/clock.ts';
import type { PlatformLog } from '../platforms/shared/log.ts';
import type { Redaction } from './redaction.ts';

/**
 * What platforms take from this process. Nothing that leaves by it holds a secret.
 * @param locale the deployment's
 */
export const processSurroundings = (
  log: PlatformLog,
  locale: string,
  redaction: Redaction,
): Surroundings => ({
  clock: systemClock,
  random: Math.random,
  newErrorId: () => randomBytes(4).toString('hex'),
  log,
  locale,
  say: (line) => process.stderr.write(`${redaction(line)}\n`),
  announce: (line) => process.stdout.write(`${redaction(line)}\n`),
  redact: redaction,
  keepSecret: redaction.keep,
});
