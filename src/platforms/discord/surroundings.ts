import { randomBytes } from 'node:crypto';
import { type Clock, systemClock } from './clock.ts';

/** What the platform has of the world besides Discord. */
export interface Surroundings {
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** A short id that a person is shown and the log holds. */
  readonly newErrorId: () => string;
  /** Writes one line for whoever runs the bot. */
  readonly say: (line: string) => void;
}

export const systemSurroundings: Surroundings = {
  clock: systemClock,
  random: Math.random,
  newErrorId: () => randomBytes(4).toString('hex'),
  say: (line) => process.stderr.write(`${line}\n`),
};
