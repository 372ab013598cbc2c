import { type Clock, systemClock } from '../../../src/platforms/shared/clock.ts';
import { EPOCH } from '../surroundings.ts';

/** How many times as fast time runs for whoever is in a hurry. */
const HASTE = 20;

export interface RigClock extends Clock {
  /** From now on waits take a twentieth of their time. */
  hurry(): void;
  /** Milliseconds that have been waited since, by the clock; what was cut short doesn't count. */
  readonly waited: number;
}

/** It stands still, so that whoever is too fast stays so; what waits for it waits in earnest, until it is hurried. */
export function rigClock(): RigClock {
  let isHurried = false;
  let waited = 0;
  return {
    now: () => 0,
    date: () => new Date(EPOCH),
    async sleep(ms, signal) {
      if (!isHurried) return systemClock.sleep(ms, signal);
      await systemClock.sleep(ms / HASTE, signal);
      if (!signal?.aborted) waited += ms;
    },
    hurry() {
      isHurried = true;
    },
    get waited() {
      return waited;
    },
  };
}
