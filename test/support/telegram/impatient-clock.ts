import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../../src/platforms/shared/clock.ts';
import { EPOCH } from '../surroundings.ts';

/**
 * A clock that stands still until it is moved. Its waits are remembered, and over at once unless `wait` says
 * otherwise.
 */
export function impatientClock(wait: (ms: number) => Promise<unknown> = () => turn()) {
  const waits: number[] = [];
  let now = 0;
  const clock: Clock = {
    now: () => now,
    date: () => new Date(EPOCH + now),
    sleep: async (ms) => {
      waits.push(ms);
      await wait(ms);
    },
  };
  return {
    clock,
    waits,
    pass: (ms: number) => {
      now += ms;
    },
  };
}
